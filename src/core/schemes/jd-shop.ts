import { numberScheme } from './number-scheme';

/** The number of a shop on JD: N of `mall.jd.com/index-N.html`. */
export const jdShop = numberScheme('jd-shop', 16, { '0': 'stands for JD itself, not for a shop' });
