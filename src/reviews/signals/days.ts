import type { ShownReview } from '../shown-review';

const DAY = 86_400_000;

export interface Dated {
  review: ShownReview;
  /** Days since 1970. */
  day: number;
}

/** Reviews that tell their day, oldest first. */
export function dated(reviews: readonly ShownReview[]): Dated[] {
  return reviews
    .flatMap((review) =>
      review.date === undefined ? [] : [{ review, day: Math.round(Date.parse(review.date) / DAY) }],
    )
    .toSorted((a, b) => a.day - b.day);
}

/** Whether the page shows its reviews by their date. Sorted by "most helpful", what is missing between them is unknown. */
export function isSortedByDate(reviews: readonly ShownReview[]): boolean {
  const dates = reviews.flatMap(({ date }) => date ?? []);
  let back = 0;
  for (let at = 1; at < dates.length; at += 1) if (dates[at]! > dates[at - 1]!) back += 1;
  return back <= 0.05 * dates.length;
}

/** Every run of at most `days` days that begins with a review. */
export function* windows(entries: readonly Dated[], days: number): Generator<Dated[]> {
  let end = 0;
  for (let from = 0; from < entries.length; from += 1) {
    while (end < entries.length && entries[end]!.day < entries[from]!.day + days) end += 1;
    if (from === 0 || entries[from]!.day !== entries[from - 1]!.day) yield entries.slice(from, end);
  }
}
