import type { Plant } from './campaigns';
import { pick, sample } from './random';

const SHEET = [
  '宝贝收到了',
  '质量很好',
  '和卖家描述的一样',
  '物流非常快',
  '客服态度特别好',
  '包装很仔细',
  '性价比很高',
  '值得推荐给大家',
  '下次还会来',
  '非常满意的一次购物',
  '祝店家生意兴隆',
  '商品品质也不错',
];

/** Praise from a sheet (好评模板): five or six of its clauses, and now and then a word of one's own. */
export const sheet: Plant = (random) => ({
  stars: 5,
  text: `${sample(random, SHEET, 5 + Math.floor(2 * random())).join('，')}${pick(random, ['。', '！', '，我妈也说好。'])}`,
});

/** Ordered one after the other by few hands: one variant, one evening. */
export const brushed: Plant = (random) => ({
  stars: 5,
  variant: 'variant 1',
  minute: 1200 + Math.floor(60 * random()),
});
