import type { MerchantFile } from '../../../core/merchant-file';

/** Whether anything at all is public about a name: a listing, a grade, a promise, what was decided about reviews, or complaints that wait. */
export function saysSomething({ listings, undecided, reviews = [], credit = [], commitment }: MerchantFile): boolean {
  return listings.length > 0 || undecided > 0 || reviews.length > 0 || credit.length > 0 || commitment !== null;
}
