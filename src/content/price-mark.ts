import type { Banner, ResultNote } from '../messages/protocol';
import type { Badge } from './result-badge';

/** A page that keeps taking the mark away gets it back so often. */
const MAX_RESTORES = 10;

/** What marking a price needs of the world. */
export interface PriceMarkWorld {
  /** Where the price stands now, else where one buys; null where neither is to be seen. */
  place(): Element | null;
  putBadge(at: Element, note: ResultNote): Badge;
}

export interface PriceMark {
  /** The page's merchant is warned of, with this banner; null: no longer, or the shopper wants to hear no more of it. */
  show(banner: Banner | null): void;
  /** Puts the mark where the price is by now, if it is not there any more. */
  refresh(): void;
}

/** A small sign beside the price of a merchant that is warned of, so that it is seen where one decides. */
export function priceMark({ place, putBadge }: PriceMarkWorld): PriceMark {
  let note: ResultNote | null = null;
  let badge: Badge | null = null;
  let restores = 0;

  const put = () => {
    const at = note && place();
    badge = note && at ? putBadge(at, note) : null;
  };
  const show = (banner: Banner | null) => {
    const wanted = banner && { level: banner.level, language: banner.language, sentence: banner.sentence };
    if (JSON.stringify(wanted) === JSON.stringify(note)) return;
    badge?.remove();
    note = wanted;
    restores = 0;
    put();
  };
  const refresh = () => {
    if (!note || badge?.isThere()) return;
    if (badge) {
      if (restores >= MAX_RESTORES) return;
      restores += 1;
      badge.remove();
    }
    put();
  };
  return { show, refresh };
}
