import type { MerchantFile } from '../../../core/merchant-file';

/** Whether anything at all is public about a name: a listing, a decision, a grade, a promise, what was decided about reviews, or complaints that wait. */
export function saysSomething({
  listings,
  decisions,
  undecided,
  reviews,
  credit,
  commitment,
  others,
  red,
}: MerchantFile): boolean {
  const filled = [listings, decisions, reviews, credit, others].some((all) => all !== undefined && all.length > 0);
  return filled || undecided > 0 || commitment !== null || red !== undefined;
}
