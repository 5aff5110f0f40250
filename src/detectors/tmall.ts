import { marketplaceOf } from '../core/marketplaces';
import { tmall as rule } from '../core/marketplaces/tmall';
import type { Detector } from './detector';
import { readTaobao } from './taobao';

/** Tmall is Taobao's mall for companies; sellers and shops carry the same numbers. */
export const tmall: Detector = {
  name: 'tmall',
  claims: (host) => marketplaceOf(host)?.name === 'tmall',
  detect: (page, url) => readTaobao(rule, page, url),
};
