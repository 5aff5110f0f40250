import type { MerchantFile } from '../../../core/merchant-file';

/** Whether anything at all is public about a name: a listing, a grade, a promise, what was decided about reviews, or complaints that wait. */
export function saysSomething({
  listings,
  undecided,
  reviews,
  credit,
  commitment,
  others,
  red,
}: MerchantFile): boolean {
  const filled = [listings, reviews, credit, others].some((all) => all !== undefined && all.length > 0);
  return filled || undecided > 0 || commitment !== null || red !== undefined;
}
