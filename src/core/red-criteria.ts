import type { LookOutcome } from './inspection/settle';
import type { Grade } from './listing';
import type { RedCriterion } from './red-listing';

/** What the registry itself knows of a merchant, by all its names. Times in ms since 1970. */
export interface RedFacts {
  /** When complaints were upheld that the merchant did not remedy. */
  unremedied: readonly number[];
  grade: Grade | null;
  /** What the last inspection came to; null: there was none. */
  inspection: LookOutcome | null;
  /** Null: nothing is promised in public now. */
  promise: { breaches: number } | null;
}

const YEAR = 365.25 * 86_400_000;
const CLEAN_FOR = 3 * YEAR;

/** A criterion that the registry's own facts speak against, and why, in English. */
export interface Contradicted {
  criterion: RedCriterion;
  why: string;
}

/**
 * Which of the criteria that an entry names the registry's own facts speak against. A criterion of which the registry knows nothing
 * (that the identity was proven on paper) is for the people who propose and approve.
 */
export function contradicted(criteria: readonly RedCriterion[], facts: RedFacts, now: number): Contradicted[] {
  const { unremedied, grade, inspection, promise } = facts;
  const against: Partial<Record<RedCriterion, string | false>> = {
    'complaints-remedied':
      unremedied.some((at) => now - at < CLEAN_FOR) && 'a complaint upheld within three years was not remedied',
    grade: grade !== 'AAA' && grade !== 'AA' && `its grade is ${grade ?? 'NR'}`,
    inspection: inspection !== 'regular' && (inspection === null ? 'no inspection has looked at it' : 'the last inspection did not find it honest'), // prettier-ignore
    'commitment-kept':
      promise === null
        ? 'it promises nothing in public'
        : promise.breaches > 0 && 'a decision found its promise broken',
  };
  return criteria.flatMap((criterion) => {
    const why = against[criterion];
    return why ? [{ criterion, why }] : [];
  });
}

/**
 * Whether a sponsor is the merchant itself: it is named by the merchant's own address or number, or signed its promise. Nobody vouches
 * for themselves.
 */
export function isOwnSponsor(sponsor: string, own: readonly string[]): boolean {
  const said = plain(sponsor);
  return own.map(plain).some((name) => name.length >= 4 && said.includes(name));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
