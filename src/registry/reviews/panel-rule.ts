import { dawidSkene, type Answer, type Consensus } from '../../core/dawid-skene';

/** Of a review: as its author meant it, or suspect. */
export const GENUINE = 0;
export const SUSPECT = 1;
/** Seven did not agree. */
export const UNSETTLED = 2;

const LEAST_ASSESSORS = 3;
const MOST_ASSESSORS = 7;
const SURE = 0.9;
/** Each assessor is believed, before a first answer, to be right in 4 of 5 cases, as if that had been seen on five. */
const PRIOR = { right: 4, wrong: 1 };

/** What is known of all cases and assessors from all answers, seeds included. */
export function weigh(answers: readonly Answer[], known: ReadonlyMap<string, number>): Consensus {
  return dawidSkene(answers, { classes: 2, known, prior: PRIOR });
}

/** The outcome of a case; null while it needs more answers. `suspect`: how likely it is, 0 to 1. */
export function outcomeOf(assessors: number, suspect: number): number | null {
  if (assessors < LEAST_ASSESSORS) return null;
  if (suspect >= SURE) return SUSPECT;
  if (suspect <= 1 - SURE) return GENUINE;
  return assessors >= MOST_ASSESSORS ? UNSETTLED : null;
}

/** How often an assessor is right, 0 to 1, over both kinds of cases alike; by the prior where nothing was answered. */
export function reliability(consensus: Consensus, assessor: string): number {
  const table = consensus.assessors.get(assessor);
  return table
    ? (table[GENUINE]![GENUINE]! + table[SUSPECT]![SUSPECT]!) / 2
    : PRIOR.right / (PRIOR.right + PRIOR.wrong);
}

/** How often a volunteer's reports were right, 0 to 1, with the same belief beforehand. */
export function rightness({ right, wrong }: { right: number; wrong: number }): number {
  return (right + PRIOR.right) / (right + wrong + PRIOR.right + PRIOR.wrong);
}

/**
 * Of each case the answers of the newest month that answered it, since one person has another voice in each month: so no case counts anyone
 * twice. Of seeds all: they only tell how reliable a voice is. Before there were voices (month null) comes before all months.
 */
export function ofOneMonth<T extends { item: number; month: string | null; known: number | null }>(
  rows: readonly T[],
): T[] {
  const newest = new Map<number, string>();
  for (const { item, month } of rows) {
    const known = newest.get(item) ?? '';
    newest.set(item, (month ?? '') > known ? (month ?? '') : known);
  }
  return rows.filter(({ item, month, known }) => known !== null || (month ?? '') === newest.get(item));
}
