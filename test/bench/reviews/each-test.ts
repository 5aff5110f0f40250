import type { ReviewsJudged } from '../../../src/reviews/judge-reviews';
import { SIGNAL_NAMES, type SignalName } from '../../../src/reviews/signals/signal';
import { round } from '../statistics';
import type { Figure } from '../main';
import { interval } from './interval';

/** Pages of one kind as they were judged: honest ones, or such with one campaign at one share. */
export interface Judged {
  what: string;
  judged: readonly ReviewsJudged[];
}

/**
 * Of each test by itself: how often it misses the campaign that it sees best, and how often it alone is wrong on honest pages. The limit of
 * each is set so that it is so on fewer than 1 in 100; nothing to hold its power to, since none is meant to see all.
 */
export function eachTest(honest: readonly Judged[], planted: readonly Judged[]): Figure[] {
  return SIGNAL_NAMES.map((name): Figure => {
    const [best] = planted
      .map((one) => ({ ...one, missed: one.judged.filter((page) => !isSeenBy(page, name)).length }))
      .toSorted((a, b) => a.missed - b.missed);
    const pages = best!.judged.length;
    const [low, high] = interval(best!.missed, pages);
    const alarms = honest.map(
      ({ what, judged }) =>
        `${what} ${round((100 * judged.filter((page) => isSeenBy(page, name)).length) / judged.length)} %`,
    );
    return {
      what: `not seen by ${name} alone`,
      value: round((100 * best!.missed) / pages),
      unit: '%',
      goal: null,
      detail:
        `${best!.missed < pages ? `${best!.what}, 95 % interval ${round(low)} to ${round(high)} %` : 'calls none of these campaigns unusual'}; ` +
        `its own false alarms: ${alarms.join(', ')}`,
    };
  });
}

function isSeenBy({ signals }: ReviewsJudged, name: SignalName): boolean {
  return signals.some((one) => one.name === name && (one.state === 'unusual' || one.state === 'very-unusual'));
}
