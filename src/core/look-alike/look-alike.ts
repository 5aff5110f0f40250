import { domainParts } from '../schemes/domain';
import { hasAddedWords } from './added-words';
import { isOneLetterOff } from './one-letter';
import { skeletonOf, spelledOut } from './skeleton';

export type Likeness = 'same-look' | 'one-letter' | 'added-words';

/** Shorter names are too often alike by chance: `voila` and `volia`. */
const MIN_SAME_LOOK = 7;
/** Enough where a letter of another script or a digit stands for a letter. */
const MIN_DISGUISED = 5;

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
 * honest shops go abroad. What is left out here and why was measured on real domains (docs/credit.md).
 */
export function likeness(seen: Look, known: Look): Likeness | null {
  if (seen.domain === known.domain || seen.label === known.label) return null;
  if (seen.skeleton === known.skeleton) return isLongEnough(seen.label, known.label) ? 'same-look' : null;
  // A number is part of a name of its own more often than a slip.
  if (!/\d/.test(seen.label + known.label) && isOneLetterOff(seen.skeleton, known.skeleton)) return 'one-letter';
  return hasAddedWords(seen.skeleton, known.skeleton) ? 'added-words' : null;
}

function isLongEnough(seen: string, known: string): boolean {
  return known.length >= MIN_SAME_LOOK || (known.length >= MIN_DISGUISED && isDisguised(seen));
}

/** An accent is how a language writes its names, a digit that begins one is a number (`1more`), and so is a 5 that ends it (`game5`). */
function isDisguised(label: string): boolean {
  return /[^\p{ASCII}\p{M}]/u.test(label.normalize('NFD')) || /^[a-z].*(?:[01]|5.)/.test(label);
}
