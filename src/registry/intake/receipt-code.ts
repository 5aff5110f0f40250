import { createHash, createHmac } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, which are misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 80;

/**
 * The receipt code that belongs to an idempotency key: 80 bits of HMAC-SHA256, as four groups of Crockford's base 32. The same key
 * always has the same code, so that a filing whose answer was lost can be repeated; without `secret` none can be guessed.
 */
export function receiptCode(secret: Uint8Array, idempotencyKey: string): string {
  const digest = createHmac('sha256', secret).update(idempotencyKey.toLowerCase()).digest('hex');
  const bits = BigInt(`0x${digest.slice(0, BITS / 4)}`);
  const letters = Array.from(
    { length: BITS / 5 },
    (_, at) => ALPHABET[Number((bits >> BigInt(BITS - 5 - 5 * at)) & 31n)],
  );
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** A receipt code as people type it, in the one spelling that it has (Crockford: O is 0, I and L are 1). */
export function spellReceipt(text: string): string {
  const letters = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

export function receiptHash(code: string): Uint8Array {
  return createHash('sha256').update(code).digest();
}
