import * as v from 'valibot';

/** The name of the terms on which data may be passed on, as short as `CC-BY-4.0`. */
export const LicenceSchema = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(100),
  v.regex(/^[^\p{C}]*$/u, 'has invisible characters'),
);
