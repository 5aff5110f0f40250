import { isDefaultText } from './plain-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';
import { binomialTail } from './tail-probability';

/** Clauses that fit any goods, as sheets of praise to copy (好评模板) hold them; each a way to say it, not one spelling. */
const CLAUSES = [
  /(?:宝贝|东西|商品|货品?|产品|衣服|包裹)?(?:已经?)?(?:收到|拿到)(?:货|宝贝|东西)?(?:了|啦)?/g,
  /(?:宝贝|东西|商品|产品)?(?:的)?(?:质量|品质|做工)(?:真的?|都|也|非常|很|特别|相当|十分|超级|挺)*(?:好|不错|棒|赞)(?:的|了|啊|哦|极了)?/g,
  /(?:和|与|跟)?(?:卖家|图片|店家|商家|描述|页面|网上)(?:上)?(?:的)?(?:描述|介绍|说)?(?:的)?(?:完全|非常)?(?:一样|一致|相符|一模一样)/g,
  /(?:卖家|店家|商家|客服|掌柜|老板)(?:的)?(?:服务)?(?:态度)?(?:真的?|也|都|非常|很|特别|十分|超级|挺)*(?:好|不错|热情|耐心|周到|棒|贴心)(?:的|了|啊)?/g,
  /(?:物流|快递|发货|送货)(?:的)?(?:速度|公司|服务)?(?:态度)?(?:真的?|也|都|非常|很|特别|十分|超级|挺)*(?:快|好|给力|迅速|及时|神速)(?:的|了|啊)?/g,
  /包装(?:得)?(?:真的?|也|都|非常|很|特别|十分|挺)*(?:好|仔细|严实|完好|精美|用心|完整)/g,
  /(?:性价比|价格|价钱)(?:真的?|也|都|非常|很|特别|超级)*(?:高|实惠|便宜|合理|划算|优惠)|物美价廉|物超所值|物有所值/g,
  /(?:值得|强烈|推荐)(?:大家|朋友们?)?(?:购买|拥有|信赖|推荐|信任|入手)|推荐给?(?:大家|朋友)?/g,
  /(?:下次|以后|有需要)(?:还|会|再|一定|肯定)*(?:来|光顾|购买|回购|买|惠顾)|会再来|会回购/g,
  /(?:非常|很|特别|十分|超级)(?:的)?(?:满意|喜欢|开心|愉快|好看|漂亮)|(?:满意|愉快|难忘|开心)的?(?:一次)?购物|全五?分好评|五星好评|好评/g,
  /(?:祝|希望)?(?:店家|卖家|老板|掌柜|店铺)?生意(?:兴隆|越来越好|红火)/g,
];
/** A text that is stock by so much of its letters, and long enough not to be what everybody says in a word. */
const COVERED = 0.75;
const SHORTEST = 24;
/** Some copy such a sheet to earn the platform’s points, and nobody counted how many: of long texts one in twenty is taken for usual. */
const USUAL = 0.05;

/** Chinese texts that are put together from praise that fits any goods (好评模板) and tell nothing of these. */
export const stockPraise: ReviewTest = {
  name: 'stock-praise',
  minimum: 15,
  literature:
    'Texts from a sheet, a sign of 刷单 that platforms name; Xu et al. 2015, E-commerce Reputation Manipulation; Li et al. 2011, Learning to Identify Review Spam (generic reviews)',
  usable: ({ reviews }) => reviews.filter(({ text }) => hanOf(text).length >= SHORTEST && !isDefaultText(text)),
  look(reviews) {
    const found = reviews.filter(({ text, stars = 5 }) => stars >= 4 && stockShare(hanOf(text)) >= COVERED);
    if (found.length < 3) return NOTHING;
    const p = binomialTail(found.length, reviews.length, USUAL);
    const state = found.length >= 6 && p < 1e-5 ? (p < 1e-10 ? 'very-unusual' : 'unusual') : 'hint';
    return { state, reviews: keysOf(found), facts: { count: found.length, of: reviews.length } };
  },
};

function hanOf(text: string): string {
  return text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/[^\p{Script=Han}]+/gu, '');
}

function stockShare(text: string): number {
  const rest = CLAUSES.reduce((left, clause) => left.replace(clause, ' '), text).replaceAll(' ', '');
  return 1 - rest.length / text.length;
}
