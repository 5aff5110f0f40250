import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/registry/graph/read-records';

const ROW = {
  a: 'domain:shop.example',
  b: 'uscc:91110108551385082Q',
  source: 'Register of the city, entry 7',
  date: '2026-03-03',
  confidence: 0.95,
};
const TODAY = '2026-03-15';
const EDGE = { a: ROW.a, b: ROW.b, source: ROW.source, at: '2026-03-03T00:00:00.000Z', confidence: 0.95 };

describe('a file of an official register', () => {
  it('is CSV with a line of names, or JSON, each row with its source, day and confidence', () => {
    const csv =
      'A,B,Source,Date,Confidence\nSHOP.example,uscc:91110108551385082q,"Register of the city, entry 7",2026-03-03,0.95\n';
    expect(readRecords(csv.replace('SHOP', 'domain:SHOP'), 'csv', TODAY)).toEqual({ records: [EDGE], refused: [] });
    expect(readRecords(JSON.stringify([ROW]), 'json', TODAY)).toEqual({ records: [EDGE], refused: [] });
  });

  it.each<[object, string]>([
    [{ a: 'shop' }, 'a '],
    [{ b: 'uscc:91110108551385082X' }, 'b '],
    [{ b: ROW.a }, 'same identifier'],
    [{ source: 'register' }, 'source needs at least 10'],
    [{ source: undefined }, 'source is missing'],
    [{ date: undefined }, 'date is missing'],
    [{ date: '3 March' }, 'date is no date'],
    [{ date: '2026-03-16' }, 'date is in the future'],
    [{ confidence: undefined }, 'confidence is missing'],
    [{ confidence: '' }, 'confidence is no number'],
    [{ confidence: 'sure' }, 'confidence is no number'],
    [{ confidence: 1.2 }, 'confidence'],
  ])('has a row refused by itself: %j', (change, reason) => {
    const { records, refused } = readRecords(JSON.stringify([{ ...ROW, ...change }, ROW]), 'json', TODAY);
    expect(records).toEqual([EDGE]);
    expect(refused).toMatchObject([{ row: 1, reason: expect.stringContaining(reason) }]);
  });

  it.each([
    ['', 'csv', 'empty'],
    ['a,b,source,date\n', 'csv', 'no column "confidence"'],
    ['{', 'json', 'no JSON'],
    ['{}', 'json', 'no array'],
  ] as const)('is no such file: %j', (text, format, message) => {
    expect(() => readRecords(text, format, TODAY)).toThrow(message);
  });
});
