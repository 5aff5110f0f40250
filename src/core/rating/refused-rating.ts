/**
 * Why a row of an evaluator's ratings is not taken, as the API and the command line say it. The console has its own words, `refused-rating.CODE`, with the
 * `field` that is meant.
 */
export const REFUSED_RATINGS = {
  missing: 'is missing',
  'no-row': 'is no row of names and values',
  'no-identifier': 'is no identifier that is known here',
  'no-number': 'is no number',
  'no-whole-number': 'is no whole number',
  'less-than-one': 'is less than 1',
  'no-date': 'is no date',
  future: 'is in the future',
  'one-point': 'its scale has only one point',
  'outside-scale': 'it is outside of its scale',
} as const;

export type RefusedRating = keyof typeof REFUSED_RATINGS;

/** Why nothing of a file of ratings can be read: the `because` of the problem; the console says it by `unread-ratings.CODE`. */
export const UNREAD_RATINGS = [
  'file-empty',
  'file-no-column',
  'file-cut-off',
  'file-no-json',
  'file-no-array',
  'file-no-rating',
  'file-too-many-rows',
] as const;

export type UnreadRatings = (typeof UNREAD_RATINGS)[number];
