import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { ReceiptCodeSchema } from '../../../src/core/complaint';
import { receiptCode, spellReceipt } from '../../../src/registry/intake/receipt-code';

const SECRET = new Uint8Array(32).fill(1);

describe('receipt codes', () => {
  it('are 80 bits of the HMAC in Crockford base 32', () => {
    // printf KEY | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…: 20 hexadecimal digits, regrouped by fives of bits.
    expect(receiptCode(SECRET, '7b1c7a52-4d0e-4c1b-9a39-0b7d1d4f2a11')).toBe('CD0X-M81M-HH3A-WD6R');
  });

  it('are well-formed, the same for the same key in any case, and other under another secret', () => {
    fc.assert(
      fc.property(fc.uuid(), (key) => {
        const code = receiptCode(SECRET, key);
        expect(v.is(ReceiptCodeSchema, code)).toBe(true);
        expect(receiptCode(SECRET, key.toUpperCase())).toBe(code);
        expect(receiptCode(new Uint8Array(32).fill(2), key)).not.toBe(code);
        expect(spellReceipt(code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' '))).toBe(
          code,
        );
      }),
    );
  });
});
