import type { ArticlePage } from './article-page';

/** Pages of the street that sell nothing, though they speak of shops, prices and buying. All invented. */
export const ARTICLES = {
  news: {
    language: 'zh-CN',
    brand: '城西晚报',
    sign: '晚',
    hue: 200,
    nav: ['要闻', '民生', '文化'],
    title: '老街夜市重新开张，八十家摊位先试营业',
    byline: '本报记者 苏禾 · 城西',
    picture: 'town',
    paragraphs: [
      '停业修缮四个月之后，城西老街夜市周五晚上重新亮灯。首批八十家摊位试营业，卖茶点的、修伞的、卖旧书的都回来了。',
      '摊主们说，价格和去年差不多：一碗豆花 6 元，一把手工油纸伞 80 元。街道办公布了投诉电话，提醒大家购买时留好凭证，遇到缺斤短两可以当场找服务台。',
      '修缮后的老街拓宽了人行道，增设了两处座椅和一处饮水点。试营业期间，每晚六点到十点开放。',
    ],
    foot: ['城西晚报编辑部', '转载请注明出处'],
  },
  recipe: {
    language: 'en',
    brand: 'The Copper Pot',
    sign: 'C',
    hue: 18,
    nav: ['Soups', 'Bread', 'Seasons'],
    title: 'Roast tomato soup for a cold evening',
    byline: 'Serves four · an hour, most of it waiting',
    picture: 'soup',
    paragraphs: [
      'Roasting does the work here. The tomatoes collapse and sweeten, the garlic turns soft, and all that is left for you is to press everything through a sieve.',
      'Buy the ripest tomatoes you can find; a pound of bruised ones from the end of the market costs next to nothing and makes the better soup.',
    ],
    list: {
      title: 'You will need',
      items: [
        '1.2 kg ripe tomatoes, halved',
        'One head of garlic',
        'Four spoons of olive oil',
        'A slice of stale bread',
        'Salt, and a little sugar if the tomatoes are shy',
      ],
    },
    foot: ['The Copper Pot. Written at a kitchen table.'],
  },
} satisfies Record<string, ArticlePage>;
