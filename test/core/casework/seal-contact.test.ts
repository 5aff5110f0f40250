import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { contactKeyOf, openContact, sealContact } from '../../../src/core/casework/seal-contact';
import { SealedContactSchema } from '../../../src/core/casework/sealed-contact';

const secret = new Uint8Array(32).fill(3);

describe('a sealed contact', () => {
  it('is opened by the key it was sealed to, whatever it says', async () => {
    const key = await contactKeyOf(secret);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 60 }), async (contact) => {
        const sealed = await sealContact(key, contact);
        expect(v.is(SealedContactSchema, sealed)).toBe(true);
        expect(await openContact(secret, sealed)).toBe(contact);
      }),
      { numRuns: 20 },
    );
  });

  it('is different each time, and opened by no other key and not after a change', async () => {
    const key = await contactKeyOf(secret);
    const [one, two] = await Promise.all([sealContact(key, '138 0013 8000'), sealContact(key, '138 0013 8000')]);
    expect(one).not.toBe(two);
    expect(await openContact(new Uint8Array(32).fill(4), one)).toBeNull();
    expect(await openContact(secret, `${one.slice(0, -2)}${one.endsWith('AA') ? 'BB' : 'AA'}`)).toBeNull();
    expect(await openContact(secret, 'A'.repeat(64))).toBeNull();
    expect(await openContact(secret, 'nonsense')).toBeNull();
  });

  it('needs a key that is one', async () => {
    await expect(sealContact('nonsense', 'me')).rejects.toThrow();
  });
});
