import { marketplaceOf } from '../core/marketplaces';
import { seen, type Detector } from './detector';
import { itemOfTaobao, shopPage } from './taobao';

/** Tmall is Taobao's mall for companies; sellers and shops carry the same numbers. */
export const tmall: Detector = {
  name: 'tmall',
  claims: (host) => marketplaceOf(host)?.name === 'tmall',
  detect(page, url) {
    const site = url.hostname.replace(/\.?tmall\.(com|hk)$/, '');
    if (/(^|\.)detail(\.m)?$/.test(site) || (site === 'world' && url.pathname.startsWith('/item')))
      return itemOfTaobao(page);
    if (/^(list|s)$/.test(site)) return seen('search', []);
    if (/^(www)?$/.test(site)) return url.pathname === '/' ? seen('shop', []) : null;
    return shopPage(page);
  },
};
