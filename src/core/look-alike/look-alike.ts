import { distance } from 'fastest-levenshtein';
import { domainParts } from '../schemes/domain';
import { skeletonOf, spelledOut } from './skeleton';

export type Likeness = 'same-look' | 'one-letter' | 'added-words';

/** Shorter names than these are too often one letter apart, or a part of another, by chance. */
const MIN_SAME_LOOK = 5;
const MIN_ONE_LETTER = 7;
const MIN_WITH_WORDS = 5;

/** Words that are put beside another's name to look like a branch of it. */
const WORDS =
  'official,original,outlet,outlets,sale,sales,shop,shops,shopping,store,stores,online,discount,discounts,deal,deals,cheap,clearance,factory,promo,vip,mall,buy,best,new,us,usa,uk,eu,de,fr,cn,global,guanfang,zhekou,qijian,tehui'.split(
    ',',
  );

/** A domain brought into the form in which look-alikes are compared, so that a list of many is prepared once. */
export interface Look {
  domain: string;
  label: string;
  skeleton: string;
}

/** The look of a registrable domain; null where it is none. */
export function lookOf(domain: string): Look | null {
  const parts = domainParts(domain);
  if (parts === null) return null;
  const label = parts.registrable.slice(0, -parts.suffix.length - 1);
  return { domain: parts.registrable, label: spelledOut(label), skeleton: skeletonOf(label) };
}

/**
 * Whether one domain looks like another, so that people may take it for that one. The same name under another ending does not: that is how
 * honest shops go abroad.
 */
export function likeness(seen: Look, known: Look): Likeness | null {
  if (seen.domain === known.domain || seen.label === known.label) return null;
  if (seen.skeleton === known.skeleton) return known.label.length < MIN_SAME_LOOK ? null : 'same-look';
  if (isOneLetterOff(seen.skeleton, known.skeleton)) return 'one-letter';
  return hasAddedWords(seen.skeleton, known.skeleton) ? 'added-words' : null;
}

function isOneLetterOff(seen: string, known: string): boolean {
  if (Math.min(seen.length, known.length) < MIN_ONE_LETTER || Math.abs(seen.length - known.length) > 1) return false;
  // A plural or an ordinal is another's own name more often than an imitation.
  if (/\d/.test(seen + known) || seen === `${known}s` || known === `${seen}s`) return false;
  return distance(seen, known) === 1 || isSwap(seen, known);
}

function isSwap(seen: string, known: string): boolean {
  if (seen.length !== known.length) return false;
  const at = [...seen].findIndex((letter, index) => letter !== known[index]);
  return seen[at] === known[at + 1] && seen[at + 1] === known[at] && seen.slice(at + 2) === known.slice(at + 2);
}

const SKELETON_WORDS: ReadonlySet<string> = new Set(WORDS.map(skeletonOf));

function hasAddedWords(seen: string, known: string): boolean {
  if (known.length < MIN_WITH_WORDS || !seen.includes(known) || seen.length === known.length) return false;
  const at = seen.indexOf(known);
  return [seen.slice(0, at), seen.slice(at + known.length)].every((rest) =>
    rest.split('-').every((word) => word === '' || SKELETON_WORDS.has(word)),
  );
}
