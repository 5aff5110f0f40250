import * as v from 'valibot';

/** A positive number in an address. */
export const numberText = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,15}$/, 'not a number'),
  v.transform(Number),
  v.safeInteger(),
);

export const CasePathSchema = v.object({ id: numberText });
