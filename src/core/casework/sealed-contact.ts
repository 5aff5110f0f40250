import * as v from 'valibot';

/** A complainant's contact, sealed by `sealContact`: base64url of the HPKE key share and ciphertext. */
export const SealedContactSchema = v.pipe(
  v.string(),
  v.minLength(64),
  v.maxLength(1024),
  v.regex(/^[A-Za-z0-9_-]+$/, 'not base64url'),
);
