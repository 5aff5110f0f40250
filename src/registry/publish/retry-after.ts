import * as v from 'valibot';

/** Clients honour no more than a day (src/background/when-to-ask.ts). */
export const MAX_RETRY_AFTER = 86_400;

/** How many seconds a registry asks clients to wait before they ask again; 0: as long as they do anyway, one to four hours. */
export const RetryAfterSchema = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(MAX_RETRY_AFTER, `at most ${MAX_RETRY_AFTER} s, which is a day: clients wait no longer`),
);
