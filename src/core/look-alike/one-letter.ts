import { distance } from 'fastest-levenshtein';
import { skeletonOf } from './skeleton';

/** Shorter names than these are too often one letter apart by chance. */
const MIN_BY_SLIP = 7;
const MIN_BY_LETTER_MORE = 9;
const MIN_BY_ANY_LETTER = 10;

/** Letters side by side on the keyboard, and letters of nearly the same shape. */
const NEIGHBOURS =
  'qw,we,er,rt,ty,yu,ui,io,op,as,sd,df,fg,gh,hj,jk,kl,zx,xc,cv,vb,bn,nm,qa,aw,ws,sz,ed,dx,rf,fc,tg,gv,yh,hb,uj,jn,ik,km,ol,' +
  'uv,vy,ij,ft,gq,hn,ce,co,oa,eo';
const TAKEN_FOR_EACH_OTHER: ReadonlySet<string> = new Set(
  NEIGHBOURS.split(',').flatMap((pair) => [skeletonOf(pair), skeletonOf([...pair].reverse().join(''))]),
);

/**
 * Whether a name, given as its skeleton as the other is, is one slip of the hand or the eye off the other: two letters swapped, one doubled
 * or left out, a hyphen, a letter for its neighbour; in long names any letter. Never another first letter, which no reader overlooks and by
 * which words differ.
 */
export function isOneLetterOff(seen: string, known: string): boolean {
  const [short, long] = seen.length < known.length ? [seen, known] : [known, seen];
  if (short.length < MIN_BY_SLIP || long.length - short.length > 1) return false;
  // A plural is another's own name more often than an imitation.
  if (long === `${short}s`) return false;
  const at = [...long].findIndex((letter, index) => letter !== short[index]);
  if (isSwap(short, long, at)) return true;
  if (at === 0 || distance(seen, known) !== 1) return false;
  if (short.length >= MIN_BY_ANY_LETTER) return true;
  if (short.length === long.length) return isForNeighbour(short, long, at);
  return isHyphenOrDouble(long, at) || (isInside(long, at) && (seen === short || short.length >= MIN_BY_LETTER_MORE));
}

/** At the end another letter makes another word of the same family: `tribuna` and `tribune`, `informe` and `informer`. */
function isInside(text: string, at: number): boolean {
  return at < text.length - 1;
}

function isSwap(one: string, other: string, at: number): boolean {
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

function isForNeighbour(one: string, other: string, at: number): boolean {
  return isInside(one, at) && TAKEN_FOR_EACH_OTHER.has(`${one[at]}${other[at]}`);
}

function isHyphenOrDouble(text: string, at: number): boolean {
  return text[at] === '-' || text[at] === text[at - 1];
}
