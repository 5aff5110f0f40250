import type { Identifier } from '../../core/identifier';
import type { Level } from '../../core/verdict';
import { ARTICLES } from './articles';
import type { ArticlePage } from './article-page';
import { GOODS_EN } from './goods-en';
import { GOODS_ZH } from './goods-zh';
import { NAMES } from './names';
import type { ProductPage } from './product-page';

/** One page of the street, and what Probity is to say of it. */
export interface StreetPage {
  /** Short name, for tables and files. */
  name: string;
  host: string;
  path: string;
  language: 'zh-CN' | 'en';
  look: ProductPage | ArticlePage;
  /** What is for sale there, for the door. */
  about: string;
  /** What to expect, in the page's language. */
  expectation: string;
  level: Level;
  /** The blocking page takes its place. */
  blocked: boolean;
  /** All that is seen on the page; null: the page is no shop. */
  identifiers: Identifier[] | null;
}

const ZH = {
  silent: '不打扰：没有记录。',
  stopped: '整页拦下：网址在黑名单上。',
  seller: '页内提示：卖家在黑名单上。',
  watched: '页内提示：卖家在观察名单上。',
  claimed: '页内提示：页面写有某家被列名公司的执照号码。',
  none: '不打扰：这不是店铺。',
};
const EN = {
  silent: 'Nothing: no record.',
  stopped: 'Stopped: the address is blacklisted.',
  seller: 'A banner: the seller is blacklisted.',
  watched: 'A banner: the seller is on a watch list.',
  none: 'Nothing: this is no shop.',
};

const zh = { path: '/', language: 'zh-CN', blocked: false, level: 'unknown' } as const;
const en = { path: '/', language: 'en', blocked: false, level: 'unknown' } as const;

export const LISTED_COMPANY: Identifier = 'uscc:91990100MA0DEMKX23';

const SHOPS: readonly StreetPage[] = [
  {
    ...zh,
    name: 'honest-zh',
    host: 'qingxiu.localhost',
    look: GOODS_ZH.tea,
    about: '青瓷茶具',
    expectation: ZH.silent,
    identifiers: ['domain:qingxiu.localhost'],
  },
  {
    ...en,
    name: 'honest-en',
    host: 'alderwren.localhost',
    look: GOODS_EN.stool,
    about: 'Oak stools',
    expectation: EN.silent,
    identifiers: ['domain:alderwren.localhost'],
  },
  {
    ...zh,
    name: 'blacklisted-zh',
    host: 'shuoji-outlet.localhost',
    look: GOODS_ZH.jacket,
    about: '羽绒服清仓',
    expectation: ZH.stopped,
    level: 'danger',
    blocked: true,
    identifiers: ['domain:shuoji-outlet.localhost'],
  },
  {
    ...en,
    name: 'blacklisted-en',
    host: 'veldmark-outlet.localhost',
    look: GOODS_EN.jacket,
    about: 'Down jackets, 85% off',
    expectation: EN.stopped,
    level: 'danger',
    blocked: true,
    identifiers: ['domain:veldmark-outlet.localhost'],
  },
  {
    ...zh,
    name: 'seller-blacklisted-zh',
    host: 'manxiang.localhost',
    path: '/item/30417',
    look: GOODS_ZH.headphones,
    about: '集市里的耳机',
    expectation: ZH.seller,
    level: 'danger',
    identifiers: ['domain:manxiang.localhost', 'seller-page:manxiang.localhost/seller/guangyu'],
  },
  {
    ...en,
    name: 'seller-blacklisted-en',
    host: 'tallowlane.localhost',
    path: '/item/5520',
    look: GOODS_EN.headphones,
    about: 'Headphones on a marketplace',
    expectation: EN.seller,
    level: 'danger',
    identifiers: ['domain:tallowlane.localhost', 'seller-page:tallowlane.localhost/seller/quillon-audio'],
  },
  {
    ...zh,
    name: 'seller-watched-zh',
    host: 'manxiang.localhost',
    path: '/item/30988',
    look: GOODS_ZH.lamp,
    about: '集市里的台灯',
    expectation: ZH.watched,
    level: 'caution',
    identifiers: ['domain:manxiang.localhost', 'seller-page:manxiang.localhost/seller/nansheng'],
  },
  {
    ...en,
    name: 'seller-watched-en',
    host: 'tallowlane.localhost',
    path: '/item/5874',
    look: GOODS_EN.watch,
    about: 'Watches on a marketplace',
    expectation: EN.watched,
    level: 'caution',
    identifiers: ['domain:tallowlane.localhost', 'seller-page:tallowlane.localhost/seller/mere-and-hallow'],
  },
  {
    ...zh,
    name: 'claimed-zh',
    host: 'shanjian.localhost',
    look: GOODS_ZH.kettle,
    about: '电热水壶',
    expectation: ZH.claimed,
    level: 'caution',
    identifiers: ['domain:shanjian.localhost', LISTED_COMPANY],
  },
  {
    ...zh,
    name: 'complaint-zh',
    host: 'haitang.localhost',
    look: GOODS_ZH.bedding,
    about: '床品四件套',
    expectation: '先无记录；投诉成立并公布之后拦下。',
    identifiers: ['domain:haitang.localhost'],
  },
  {
    ...en,
    name: 'complaint-en',
    host: 'brackenfold.localhost',
    look: GOODS_EN.linen,
    about: 'Linen sheets',
    expectation: 'No record at first; stopped once a complaint is upheld and published.',
    identifiers: ['domain:brackenfold.localhost'],
  },
  {
    ...zh,
    name: 'no-shop-zh',
    host: 'chengxi-news.localhost',
    look: ARTICLES.news,
    about: '本地新闻',
    expectation: ZH.none,
    identifiers: null,
  },
  {
    ...en,
    name: 'no-shop-en',
    host: 'copperpot.localhost',
    look: ARTICLES.recipe,
    about: 'A soup',
    expectation: EN.none,
    identifiers: null,
  },
];

/** Every page of the street, in the order of its doors. */
export const STREET: readonly StreetPage[] = [...SHOPS, ...NAMES];

/** The page of this name; throws if there is none. */
export function streetPage(name: string): StreetPage {
  const found = STREET.find((page) => page.name === name);
  if (!found) throw new Error(`There is no page "${name}" on the street.`);
  return found;
}

export function hrefOf({ host, path }: Pick<StreetPage, 'host' | 'path'>, port: number): string {
  return `http://${host}:${port}${path}`;
}
