/** A day as a whole number: days since 1970-01-01, UTC. Credit is reckoned in days, so that a score holds for a day and not for a moment. */
export type Day = number;

const DAY_MS = 86_400_000;

/** The day of a time in ms since 1970, or of an ISO 8601 text; NaN where the text is no time. */
export function dayOf(time: number | string): Day {
  return Math.floor((typeof time === 'string' ? Date.parse(time) : time) / DAY_MS);
}

/** `YYYY-MM-DD`. */
export function dayText(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
