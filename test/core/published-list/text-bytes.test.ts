import { utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MalformedError } from '../../../src/core/published-list/errors';
import { fromBase64, parseJson, toBase64 } from '../../../src/core/published-list/text-bytes';

describe('base64', () => {
  it('agrees with the platform, both ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
        expect(fromBase64(toBase64(bytes), 'it')).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AA', 'AAA', 'AA=A', 'AB==', 'AAB=', 'AA-_', 'AAAA\n', ' AAAA', '====', 'AAAA='])(
    'refuses %j',
    (text) => {
      expect(() => fromBase64(text, 'it')).toThrow(MalformedError);
    },
  );
});

describe('JSON in UTF-8', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        (value) =>
          void expect(parseJson(utf8ToBytes(JSON.stringify(value)), 'it')).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    );
  });

  it.each([
    ['half a character', [0x22, 0xe8, 0xaf, 0x22]],
    ['a surrogate', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['an overlong form', [0x22, 0xc0, 0xaf, 0x22]],
    ['HTML', [...utf8ToBytes('<!doctype html>')]],
    ['nothing', []],
  ])('refuses %s', (_, bytes) => {
    expect(() => parseJson(Uint8Array.from(bytes), 'it')).toThrow(MalformedError);
  });
});
