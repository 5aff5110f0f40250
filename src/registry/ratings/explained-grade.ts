import { MAX_SHARES, type ExplainedGrade, type FiledShare } from '../../core/filed-credit';
import type { Day } from '../../core/rating/day';
import { explain } from '../../core/rating/explain';
import type { ComplaintItem, CreditFile } from '../../core/rating/item';
import { UPHELD } from '../../core/rating/tally';

/**
 * Why a grade is what it is, for everyone: what counts, and how much. Of a complaint it tells what was decided and when, nothing that comes
 * from whoever complained, and the number of the case only where it is `told` already.
 */
export function explainedGrade(file: CreditFile, on: Day, told: ReadonlySet<number>): ExplainedGrade {
  const { day, grade, uncapped, caps, shares } = explain(file, on);
  const complaints = new Map(file.complaints.map((one) => [one.id, one]));
  const counted = shares
    .filter(({ silent }) => silent === null)
    .flatMap(({ kind, id, day: of, share }): FiledShare[] => {
      if (kind === 'rating') return [{ kind, evaluator: id, day: of, share }];
      const item = complaints.get(id);
      return item ? ofComplaint(item, of, share, told) : [];
    });
  const shown = counted.slice(0, MAX_SHARES);
  return { day, grade, uncapped, caps, shares: shown, further: counted.length - shown.length };
}

function ofComplaint(
  { id, category, outcome }: ComplaintItem,
  day: string,
  share: number,
  told: ReadonlySet<number>,
): FiledShare[] {
  const upheld = UPHELD.find((one) => one === outcome);
  const number = Number(id.replace('case:', ''));
  return upheld
    ? [{ kind: 'complaint', case: told.has(number) ? number : null, category, outcome: upheld, day, share }]
    : [];
}
