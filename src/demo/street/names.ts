import type { Identifier } from '../../core/identifier';
import { NAMES_EN } from './names-en';
import { NAMES_ZH } from './names-zh';
import type { StreetPage } from './street';

/** The numbers of invented companies: a red-listed one, one that was banned, and one that shares the banned one's name. */
const NUMBERS = {
  zh: {
    red: 'uscc:91990100MA0DWN0069',
    banned: 'uscc:91990100MA0TEA007T',
    namesake: 'uscc:91990100MA0LAN003N',
  },
  en: { red: 'vat:GB999000005', banned: 'vat:GB999000103', namesake: 'vat:GB999000201' },
} satisfies Record<string, Record<string, Identifier>>;

/** What the demo's registry knows of them: the red-listed merchant's site, the shop that was banned, and the one opened since. */
export const KNOWN_NAMES = [
  { red: 'chengguang.localhost', banned: 'nuanxu.localhost', next: 'xuyang.localhost', numbers: NUMBERS.zh },
  { red: 'pennhollow.localhost', banned: 'fennimore.localhost', next: 'tidewell.localhost', numbers: NUMBERS.en },
] as const;

const zh = { path: '/', language: 'zh-CN', blocked: false, level: 'unknown' } as const;
const en = { path: '/', language: 'en', blocked: false, level: 'unknown' } as const;

/** Shops that may be taken for others, or are others' under a new name. */
export const NAMES: readonly StreetPage[] = [
  {
    ...zh,
    name: 'redlisted-zh',
    host: 'chengguang.localhost',
    look: NAMES_ZH.redlisted,
    about: '台灯',
    expectation: '按钮显示盾形：网址在诚信红名单上。',
    level: 'good',
    identifiers: ['domain:chengguang.localhost', NUMBERS.zh.red],
  },
  {
    ...en,
    name: 'redlisted-en',
    host: 'pennhollow.localhost',
    look: NAMES_EN.redlisted,
    about: 'Field watches',
    expectation: 'A shield in the toolbar: the address is on the red list.',
    level: 'good',
    identifiers: ['domain:pennhollow.localhost', NUMBERS.en.red],
  },
  {
    ...zh,
    name: 'look-alike-zh',
    host: 'chengguang-tehui.localhost',
    look: NAMES_ZH.lookAlike,
    about: '台灯特惠',
    expectation: '页内提示：网址与红名单店铺相似。',
    level: 'caution',
    identifiers: ['domain:chengguang-tehui.localhost'],
  },
  {
    ...en,
    name: 'look-alike-en',
    host: 'pennhol1ow.localhost',
    look: NAMES_EN.lookAlike,
    about: 'Field watches, 80% off',
    expectation: 'A banner: the address looks like that of a red-listed shop.',
    level: 'caution',
    identifiers: ['domain:pennhol1ow.localhost'],
  },
  {
    ...zh,
    name: 'impersonates-zh',
    host: 'mingzhu.localhost',
    look: NAMES_ZH.impersonates,
    about: '优选台灯',
    expectation: '页内提示：页面上的执照号码属于另一家店铺。',
    level: 'caution',
    identifiers: ['domain:mingzhu.localhost', NUMBERS.zh.red],
  },
  {
    ...en,
    name: 'impersonates-en',
    host: 'marlcombe.localhost',
    look: NAMES_EN.impersonates,
    about: 'Watches as gifts',
    expectation: "A banner: the page shows another shop's VAT number.",
    level: 'caution',
    identifiers: ['domain:marlcombe.localhost', NUMBERS.en.red],
  },
  {
    ...zh,
    name: 'next-shop-zh',
    host: 'xuyang.localhost',
    look: NAMES_ZH.nextShop,
    about: '羽绒新店',
    expectation: '整页拦下：同一商户的另一家店已被列名。',
    level: 'danger',
    blocked: true,
    identifiers: ['domain:xuyang.localhost'],
  },
  {
    ...en,
    name: 'next-shop-en',
    host: 'tidewell.localhost',
    look: NAMES_EN.nextShop,
    about: 'A new audio shop',
    expectation: 'Stopped: another shop of the same merchant is blacklisted.',
    level: 'danger',
    blocked: true,
    identifiers: ['domain:tidewell.localhost'],
  },
  {
    ...zh,
    name: 'namesake-zh',
    host: 'nuanxu-chashe.localhost',
    look: NAMES_ZH.namesake,
    about: '同名的茶舍',
    expectation: '不打扰：只是与被列名的商户同名。',
    identifiers: ['domain:nuanxu-chashe.localhost', NUMBERS.zh.namesake],
  },
  {
    ...en,
    name: 'namesake-en',
    host: 'fennimore-lamps.localhost',
    look: NAMES_EN.namesake,
    about: 'A lamp maker of that name',
    expectation: 'Nothing: it only shares a name with a listed merchant.',
    identifiers: ['domain:fennimore-lamps.localhost', NUMBERS.en.namesake],
  },
];
