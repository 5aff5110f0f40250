import { createHash, timingSafeEqual } from 'node:crypto';

/** Tells whether an Authorization header holds the handlers' bearer token (RFC 6750). */
export function tokenCheck(token: string): (authorization: string) => boolean {
  const expected = sha256(token);
  return (authorization) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    // Hashes are of one length, so that the comparison takes one time.
    return given !== undefined && timingSafeEqual(sha256(given), expected);
  };
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
