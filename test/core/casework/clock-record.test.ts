import { describe, expect, it } from 'vitest';
import { cn } from '../../../src/core/casework/calendars/cn';
import type { CaseEvent } from '../../../src/core/casework/case-table';
import { clockRecords } from '../../../src/core/casework/clock-record';

const china = (day: string) => Date.parse(`${day}T10:00+08:00`);
const shown = (now: string, ...events: [CaseEvent, string][]) =>
  clockRecords(
    events.map(([event, at]) => ({ event, at: china(at), actorId: null })),
    cn,
    china(now),
  ).map(
    ({ clock, at, met }) =>
      `${clock} ${met ? 'kept' : 'missed'} ${new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)}`,
  );

describe("the registry's own periods", () => {
  it('are kept on the day of the answer, or missed on the day on which it was due', () => {
    expect(shown('2026-03-20', ['receive', '2026-03-02'], ['accept', '2026-03-11'])).toEqual([
      'accept kept 2026-03-11',
    ]);
    expect(shown('2026-03-20', ['receive', '2026-03-02'], ['accept', '2026-03-12'])).toEqual([
      'accept missed 2026-03-11',
    ]);
    // Over the turn of the year, and its Sunday made up for.
    expect(shown('2026-02-01', ['receive', '2025-12-29'])).toEqual(['accept missed 2026-01-08']);
    expect(shown('2026-01-08', ['receive', '2025-12-29'])).toEqual([]);
  });

  it('count each time anew, and never those of a party', () => {
    expect(
      shown(
        '2026-12-01',
        ['receive', '2026-03-02'],
        ['accept', '2026-03-03'],
        ['notify', '2026-03-04'],
        ['decide', '2026-03-30'],
        ['tell', '2026-05-11'],
        ['appeal', '2026-05-12'],
        ['remit', '2026-05-13'],
      ),
    ).toEqual([
      'accept kept 2026-03-03',
      'decide kept 2026-03-30',
      'tell missed 2026-04-09',
      'judge kept 2026-05-13',
      'decide missed 2026-07-16',
    ]);
  });

  it('are neither kept nor missed where the complaint was withdrawn in time', () => {
    expect(shown('2026-04-01', ['receive', '2026-03-02'], ['withdraw', '2026-03-04'])).toEqual([]);
    expect(shown('2026-04-01', ['receive', '2026-03-02'], ['withdraw', '2026-03-20'])).toEqual([
      'accept missed 2026-03-11',
    ]);
  });
});
