import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormatError } from '../../../src/core/published-list/errors';
import { decodeRecord, encodeRecord, REMOVED } from '../../../src/core/published-list/record';
import { anyRecord } from './arbitraries';
import { RECORD } from './signing';

describe('a record in ten bytes', () => {
  it.each([
    ['every field', RECORD, 'a01281020700'.concat('3a01', '5e01')],
    ['removed', REMOVED, '04000000000000'.concat('00', 'ffff')],
  ])('%s', (_, record, hex) => {
    expect(bytesToHex(encodeRecord(record))).toBe(hex);
    expect(decodeRecord(hexToBytes(hex))).toEqual(record);
  });

  it('comes back as it was', () => {
    fc.assert(fc.property(anyRecord, (record) => void expect(decodeRecord(encodeRecord(record))).toEqual(record)));
  });

  it.each([
    ['an unknown list', '05000000000000000000'],
    ['an unknown grade', 'b0000000000000000000'],
    ['a reserved bit beside the stages', '00800000000000000000'],
    ['an unknown flag', '00000020000000000000'],
    ['a month of listing in the year 2100', '000000000000b0040000'],
    ['a month of expiry in the year 2100', '0000000000000000b004'],
    ['nine bytes', '000000000000000000'],
  ])('refuses %s', (_, hex) => {
    expect(() => decodeRecord(hexToBytes(hex))).toThrow(FormatError);
  });

  it.each([
    ['month', { ...RECORD, listed: '1999-12' }],
    ['thirteenth month of the last year', { ...RECORD, expires: '2099-13' }],
  ])('does not write a record with an impossible %s', (_, record) => {
    expect(() => encodeRecord(record)).toThrow(RangeError);
  });
});
