import type { ShownReview } from '../shown-review';
import { isDefaultText } from './plain-words';
import { keysOf, NOTHING, type ReviewTest } from './signal';
import { binomialTail } from './tail-probability';

const DAY = 1440;
const LENGTHS = [5, 15, 60];
const LEAST = 5;
/** People write in the evening and when many have bought: a quarter of an hour counts as if it were so many times as long. */
const HONEST_WAVE = 12;
const LIMIT = 1e-5;

/**
 * Reviews that came within minutes of each other, far closer than the page's pace explains. What the platform writes for silent buyers is
 * left out, and so is a page that puts its reviews up in batches.
 */
export const minutesApart: ReviewTest = {
  name: 'minutes-apart',
  minimum: 20,
  literature:
    'Praise seconds apart, a sign of 刷单 that platforms name; Beutel et al. 2013, CopyCatch (lockstep behaviour); Xu et al. 2015, E-commerce Reputation Manipulation',
  usable: ({ reviews }) => {
    const timed = reviews.filter(({ date, minute, text }) => date && minute !== undefined && !isDefaultText(text));
    return comesInBatches(timed) ? [] : timed;
  },
  look(reviews) {
    const entries = reviews.map((review) => ({ review, at: minuteOf(review) })).toSorted((a, b) => a.at - b.at);
    const span = entries.at(-1)!.at - entries[0]!.at + 1;
    let best: { p: number; found: ShownReview[]; minutes: number } | null = null;
    for (const minutes of LENGTHS) {
      let end = 0;
      for (const [from, { at }] of entries.entries()) {
        while (end < entries.length && entries[end]!.at < at + minutes) end += 1;
        if (end - from < LEAST) continue;
        const chance = Math.min(1, (HONEST_WAVE * minutes) / span);
        // As many runs could have been found as begin with a review, of each length.
        const p = binomialTail(end - from, entries.length, chance) * entries.length * LENGTHS.length;
        if (!best || p < best.p) best = { p, found: entries.slice(from, end).map(({ review }) => review), minutes };
      }
    }
    if (!best || best.p > LIMIT) return NOTHING;
    return {
      state: best.p < 1e-12 && best.found.length >= 2 * LEAST ? 'very-unusual' : 'unusual',
      reviews: keysOf(best.found),
      facts: {
        count: best.found.length,
        of: entries.length,
        minutes: best.minutes,
        from: best.found[0]!.date!,
      },
    };
  },
};

function minuteOf({ date, minute }: ShownReview): number {
  return Math.round(Date.parse(date!) / 60_000) + minute!;
}

/** Whether times are those of a platform that puts reviews up together: most at one minute of the day, or several at one moment on three days or more. */
function comesInBatches(reviews: readonly ShownReview[]): boolean {
  const atMoment = new Map<number, number>();
  const atMinute = new Map<number, number>();
  for (const review of reviews) {
    atMoment.set(minuteOf(review), (atMoment.get(minuteOf(review)) ?? 0) + 1);
    atMinute.set(review.minute!, (atMinute.get(review.minute!) ?? 0) + 1);
  }
  if (Math.max(0, ...atMinute.values()) > 0.4 * reviews.length) return true;
  const days = new Set([...atMoment].filter(([, count]) => count >= 3).map(([at]) => Math.floor(at / DAY)));
  return days.size >= 3;
}
