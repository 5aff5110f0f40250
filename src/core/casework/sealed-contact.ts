import * as v from 'valibot';

/** A complainant's contact, sealed by `sealContact`: base64url of the HPKE key share and ciphertext. */
export const SealedContactSchema = v.pipe(
  v.string(),
  v.minLength(64),
  // A name, a phone number, an e-mail address and a postal one of the most characters, in three bytes each.
  v.maxLength(4096),
  v.regex(/^[A-Za-z0-9_-]+$/, 'not base64url'),
);
