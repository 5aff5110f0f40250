import { hasIdentifierForm } from '../core/identifier';
import type { Sighting } from '../core/sighting';
import { amazon } from './amazon';
import type { Detector } from './detector';
import { ebay } from './ebay';
import { generic } from './generic';
import { jd } from './jd';
import { taobao } from './taobao';
import { tmall } from './tmall';

/** In the order in which they are asked for a host; `generic` claims all that is left. */
export const DETECTORS: readonly Detector[] = [amazon, ebay, taobao, tmall, jd, generic];

/** What the first detector that claims the page's host sees on it; null where the page is no shop. */
export function detect(page: Document, url: URL): Sighting | null {
  if (!/^https?:$/.test(url.protocol)) return null;
  const detector = DETECTORS.find((one) => one.claims(url.hostname));
  const found = detector?.detect(page, url);
  if (!detector || !found) return null;
  const address = `${url.origin}${url.pathname}${url.search}`;
  return {
    url: address.length <= 2000 ? address : url.origin,
    platform: detector === generic ? null : detector.name,
    ...found,
    // A page cannot make a sighting too large to be sent, nor spoil it by one name that is none.
    identifiers: found.identifiers.filter((one) => hasIdentifierForm(one.identifier)).slice(0, 20),
  };
}
