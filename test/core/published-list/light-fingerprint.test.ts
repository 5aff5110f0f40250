import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import { fingerprint } from '../../../src/core/published-list/fingerprint';
import { lightFingerprint } from '../../../src/core/published-list/light-fingerprint';

const SALT = fc.stringMatching(/^[0-9a-f]{32}$/);
/** Up to the longest name, so that the text fills from one block of the hash to six. */
const NAME = fc.stringMatching(/^[a-z0-9.-]{1,253}$/);

it('the fingerprint that pages work out is the one in the lists', () => {
  fc.assert(
    fc.property(SALT, NAME, (salt, name) => {
      expect(lightFingerprint(salt, `domain:${name}`)).toBe(fingerprint(salt, `domain:${name}` as Identifier));
    }),
    { numRuns: 500 },
  );
});

it.each(Array.from({ length: 140 }, (_, length) => length + 1))('so for a name of %i letters', (length) => {
  const domain = `domain:${'a'.repeat(length)}` as const;
  expect(lightFingerprint('00'.repeat(16), domain)).toBe(fingerprint('00'.repeat(16), domain as Identifier));
});
