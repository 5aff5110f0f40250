import { describe, expect, it } from 'vitest';
import { cn } from '../../../src/core/casework/calendars/cn';
import type { CaseEvent } from '../../../src/core/casework/case-table';
import { clocksOf, nextDue, urgencyOf } from '../../../src/core/casework/clocks';
import type { PastEvent } from '../../../src/core/casework/guards';

const china = (text: string) => Date.parse(`${text}+08:00`);
const history = (...events: [CaseEvent, string][]): PastEvent[] =>
  events.map(([event, at]) => ({ event, at: china(`${at}T10:00`), actorId: null }));
const shown = (events: PastEvent[]) =>
  clocksOf(events, cn).map(({ clock, dueAt, stoppedAt }) => [
    clock,
    new Date(dueAt + 8 * 3_600_000).toISOString().slice(0, 10),
    stoppedAt === null,
  ]);

describe('the clocks of a case', () => {
  it('run over holidays and the end of the year', () => {
    expect(shown(history(['receive', '2025-12-29']))).toEqual([['accept', '2026-01-08', true]]);
    const heard = history(
      ['receive', '2025-12-29'],
      ['accept', '2026-01-05'],
      ['notify', '2026-02-12'],
      ['reply', '2026-03-04'],
    );
    expect(shown(heard)).toEqual([
      ['accept', '2026-01-08', false],
      ['decide', '2026-03-13', true],
      ['reply', '2026-03-04', false],
    ]);
    expect(
      shown([
        ...heard,
        ...history(
          ['propose', '2026-03-10'],
          ['approve', '2026-03-12'],
          ['tell', '2026-03-13'],
          ['appeal', '2026-04-30'],
        ),
      ]).slice(3),
    ).toEqual([
      ['tell', '2026-03-23', false],
      ['appeal-window', '2026-09-12', false],
      ['judge', '2026-07-07', true],
    ]);
  });

  it('begin again where an appeal gives the case back', () => {
    const clocks = shown(
      history(
        ['receive', '2026-03-02'],
        ['accept', '2026-03-02'],
        ['decide', '2026-03-03'],
        ['appeal', '2026-03-04'],
        ['remit', '2026-03-05'],
      ),
    );
    expect(clocks).toContainEqual(['decide', '2026-05-12', true]);
    expect(clocks.filter(([name]) => name === 'decide')).toHaveLength(1);
  });

  it('give six months to object to a refusal, and a week to answer', () => {
    const refused = history(['receive', '2025-12-29'], ['refuse', '2025-12-31']);
    expect(shown(refused)).toContainEqual(['contest-window', '2026-06-30', true]);
    const contested = [...refused, ...history(['contest', '2026-02-12'])];
    // The Spring Festival lies between, and the 14th and 28th are worked.
    expect(shown(contested).slice(1)).toEqual([
      ['contest-window', '2026-06-30', false],
      ['reconsider', '2026-02-28', true],
    ]);
    expect(nextDue(clocksOf(contested, cn))?.clock).toBe('reconsider');
    const reopened = [...contested, ...history(['reopen', '2026-02-27'])];
    expect(nextDue(clocksOf(reopened, cn))?.clock).toBe('decide');
    expect(nextDue(clocksOf([...contested, ...history(['keep-closed', '2026-02-27'])], cn))).toBeNull();
  });

  it('give 48 hours, holidays or not, to look at a correction', () => {
    const [clock] = clocksOf(history(['correct', '2026-02-14']), cn);
    expect(clock?.dueAt).toBe(china('2026-02-16T10:00'));
  });

  it('stop when the complaint is withdrawn', () => {
    expect(shown(history(['receive', '2026-03-02'], ['accept', '2026-03-03'], ['withdraw', '2026-03-04']))).toEqual([
      ['accept', '2026-03-11', false],
      ['decide', '2026-05-09', false],
    ]);
  });
});

describe('what is due next', () => {
  it("is the registry's own that ends first, not a party's", () => {
    const events = history(['receive', '2026-03-02'], ['accept', '2026-03-03'], ['notify', '2026-03-04']);
    expect(nextDue(clocksOf(events, cn))?.clock).toBe('decide');
    expect(nextDue(clocksOf([...events, ...history(['correct', '2026-03-04'])], cn))?.clock).toBe('triage');
    expect(nextDue(clocksOf(history(['receive', '2026-03-02'], ['refuse', '2026-03-03']), cn))).toBeNull();
  });

  it.each([
    ['2026-03-03T10:00', 'in-time'],
    ['2026-03-10T10:00', 'due-soon'],
    ['2026-03-11T23:59', 'due-soon'],
    ['2026-03-12T00:00', 'overdue'],
  ])('at %s is %s', (now, urgency) => {
    const [clock] = clocksOf(history(['receive', '2026-03-02']), cn);
    expect(clock && urgencyOf(clock, china(now))).toBe(urgency);
  });

  it("never calls a party's period overdue", () => {
    const reply = clocksOf(history(['notify', '2026-03-02']), cn)[0];
    expect(reply && urgencyOf(reply, china('2026-04-30T00:00'))).toBe('ended');
    expect(reply && urgencyOf(reply, china('2026-03-15T00:00'))).toBe('in-time');
  });
});
