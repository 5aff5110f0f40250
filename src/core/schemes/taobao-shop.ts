import { numberScheme } from './number-scheme';

/** The number of a shop on Taobao and Tmall: N of `shopN.taobao.com`. */
export const taobaoShop = numberScheme('taobao-shop', 16);
