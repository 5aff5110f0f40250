import { skeletonOf } from './skeleton';

/** Shorter names are part of others by chance, and more often ordinary words: `media`, `games`. */
const MIN_BESIDE_BARGAIN = 5;
const MIN_BESIDE_SHOP = 7;
const MIN_BESIDE_COUNTRY = 10;

/** What imitations promise. */
const BARGAIN = words(
  'official,original,originals,outlet,outlets,sale,sales,discount,discounts,deal,deals,cheap,clearance,promo,guanfang,zhekou,qijian,tehui',
);
/** What merchants and imitations both call a shop; not `mall`, which has the look of `mail`. */
const SHOP = words('shop,shops,shopping,store,stores,online,buy,vip');
/** A few letters may be anything: beside shorter names they count only where they stand apart. */
const COUNTRY = words('us,usa,uk,eu,de,fr,cn,global');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map(skeletonOf));
}

/**
 * Whether a name, given as its skeleton as the other is, is the other with words beside it that make it look like a branch: `brand-outlet`,
 * `officialbrand`.
 */
export function hasAddedWords(seen: string, known: string): boolean {
  if (known.length < MIN_BESIDE_BARGAIN || seen.length <= known.length) return false;
  const at = seen.indexOf(known);
  if (at < 0) return false;
  const [before, after] = [seen.slice(0, at), seen.slice(at + known.length)];
  const added = [...before.split('-'), ...after.split('-')].filter((word) => word !== '');
  const apart = (before === '' || before.endsWith('-')) && (after === '' || after.startsWith('-'));
  const isBranch = (word: string) =>
    SHOP.has(word) || ((apart || known.length >= MIN_BESIDE_COUNTRY) && COUNTRY.has(word));
  return (
    added.length > 0 &&
    added.every((word) => BARGAIN.has(word) || isBranch(word)) &&
    (known.length >= MIN_BESIDE_SHOP || added.some((word) => BARGAIN.has(word)))
  );
}
