import * as v from 'valibot';

/** Sixteen random bytes, written as 32 lower-case hexadecimal digits; new with every base file. */
export const SaltSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, 'not a salt of 32 hexadecimal digits'));
export const SALT_BYTES = 16;
