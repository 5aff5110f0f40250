import type { ReviewFinding } from '../../core/review-trust';
import { counted } from '../counted';
import { decidedOf, factOf, notMost, type Cluster, type Decided, type NothingYet } from './find';

/**
 * What a case about several goods of a merchant takes. Twice the reviews of a case about one: who looks through all goods of a large and honest
 * shop finds a few that look suspect, so more must be there; and no one volunteer chooses them all.
 */
export const TOGETHER = { suspect: 6, goods: 3, reporters: 2 };

/** Of so many suspect reviews on so many goods: what is lacking for a case about them together; null: nothing. */
export function lackingTogether(goods: number, decided: Decided): NothingYet | null {
  const { suspect } = decided;
  if (suspect < TOGETHER.suspect)
    return {
      lacks: 'suspect',
      not: `Panels found ${counted(suspect, 'review', 'reviews')} of these goods suspect; together it takes ${TOGETHER.suspect}.`,
    };
  if (goods < TOGETHER.goods)
    return {
      lacks: 'goods',
      not: `Panels found suspect reviews on ${goods} of these goods; together it takes ${TOGETHER.goods}.`,
    };
  return notMost(decided);
}

/**
 * What a handler may open one case for about all goods of a merchant, however little was found about each: of each with a suspect review the
 * finding, with what was found in all. Reviews of the other goods that were found genuine count too. `goods`: all that was reported in one
 * direction; those of which the reports that were right do not name this merchant are left out.
 */
export function findTogether(merchant: string, goods: readonly Cluster[]): ReviewFinding[] | NothingYet {
  const facts = goods.flatMap((one) => {
    if (decidedOf(one.cases).suspect === 0) return [];
    const fact = factOf(one);
    return 'not' in fact || fact.merchant !== merchant ? [] : [fact];
  });
  const decided = {
    ...decidedOf(goods.flatMap(({ cases }) => cases)),
    suspect: facts.reduce((sum, fact) => sum + fact.decided.suspect, 0),
  };
  const lacking = lackingTogether(facts.length, decided);
  if (lacking) return lacking;
  const together = {
    goods: facts.length,
    suspect: decided.suspect,
    judged: decided.suspect + decided.genuine + decided.unsettled,
  };
  return facts.map((fact) => ({ ...fact, together }));
}
