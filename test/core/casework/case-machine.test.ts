import { describe, expect, it } from 'vitest';
import { possibleEvents, stepOf } from '../../../src/core/casework/case-machine';
import { CASE_EVENTS, CASE_TABLE, type CaseEvent } from '../../../src/core/casework/case-table';
import { GUARDS, type Circumstances, type GuardName, type PastEvent } from '../../../src/core/casework/guards';
import { STAFF_ROLES, type CaseActor, type Role } from '../../../src/core/casework/roles';
import { CASE_STATES, type CaseState } from '../../../src/core/complaint';

import {
  actorOf,
  CASES,
  CONTESTED,
  everyRole,
  happened,
  known,
  LISTING,
  RECEIVED,
  REFUSED,
  staff,
  T0,
} from './circumstances';

describe('the table of a case', () => {
  it('has one row for each event, and no state that nothing leads to', () => {
    expect(CASE_TABLE.map(({ event }) => event)).toEqual([...CASE_EVENTS]);
    const reached = new Set(CASE_TABLE.map(({ to }) => to));
    expect(CASE_STATES.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('uses every guard, and starts and stops every clock', () => {
    expect([...new Set(CASE_TABLE.flatMap(({ guards }) => guards))].toSorted()).toEqual(Object.keys(GUARDS).toSorted());
    const started = new Set(CASE_TABLE.flatMap(({ starts }) => starts));
    expect([...new Set(CASE_TABLE.flatMap(({ stops }) => stops))].toSorted()).toEqual([...started].toSorted());
  });

  const transitions = CASE_TABLE.flatMap((row) =>
    (row.from.length === 0 ? [null] : row.from).map((from) => [from, row.event, row] as const),
  );

  it.each(transitions)('%s, %s: only from there, by its roles, and with all its guards', (from, event, row) => {
    const role = row.by[0] ?? 'auditor';
    /** Circumstances in which all guards pass: those of one guard would stop another, so each is asked alone. */
    const step = (changes: Partial<Circumstances>) => stepOf(from, event, known({ actor: actorOf(role), ...changes }));
    for (const guard of row.guards) {
      const stopped = CASES[guard].stops.filter(({ actor }) => !actor || actor.kind === actorOf(role).kind);
      for (const circumstances of stopped) {
        const answer = step(circumstances);
        expect(answer.ok).toBe(false);
        if (!answer.ok) expect(row.guards).toContain(answer.because);
      }
    }
    const others = [...STAFF_ROLES, 'complainant', 'merchant', 'clock'] satisfies Role[];
    for (const other of others) {
      const answer = stepOf(from, event, known({ actor: actorOf(other) }));
      expect([other, !answer.ok && answer.because === 'role']).toEqual([other, !row.by.includes(other)]);
    }
    for (const state of [null, ...CASE_STATES]) {
      const answer = stepOf(state, event, known({ actor: actorOf(role) }));
      const isFrom = state === null ? row.from.length === 0 : row.from.includes(state);
      expect([state, !answer.ok && answer.because === 'state']).toEqual([state, !isFrom]);
    }
  });

  it.each(Object.keys(GUARDS) as GuardName[])('the guard %s passes what it should and stops the rest', (name) => {
    expect(CASES[name].passes.length).toBeGreaterThan(0);
    for (const changes of CASES[name].passes) expect(GUARDS[name](known(changes))).toBeNull();
    for (const changes of CASES[name].stops) expect(GUARDS[name](known(changes))).toMatch(/\w+ \w+/);
  });
});

/** Plays a case through, each step a minute after the one before. */
function play(steps: [CaseEvent, Partial<Circumstances>, number?][]): CaseState {
  let state: CaseState | null = null;
  const history: PastEvent[] = [];
  let now = T0;
  for (const [event, changes, at] of steps) {
    now = at ?? now + 60_000;
    const step = stepOf(state, event, known({ now, history, ...changes }));
    if (!step.ok) throw new Error(step.reason);
    state = step.to;
    history.push({ event, at: now, actorId: changes.actor?.kind === 'staff' ? changes.actor.id : null });
  }
  return state ?? 'received';
}

describe('a case', () => {
  const toDecided: Parameters<typeof play>[0] = [
    ['receive', { actor: { kind: 'complainant' } }],
    ['accept', { actor: staff('intake') }],
    ['notify', { actor: staff('handler') }],
    ['reply', { actor: { kind: 'merchant', proven: true } }],
    ['mediate', { actor: staff('handler') }],
    ['propose', { actor: staff('handler', 'ann'), proposed: LISTING }],
    ['return', { actor: staff('approver', 'bo') }],
    ['propose', { actor: staff('handler', 'ann'), proposed: LISTING }],
    ['approve', { actor: staff('approver', 'bo') }],
    ['tell', { actor: staff('handler') }],
  ];

  it('goes from filing to a closed appeal', () => {
    expect(play(toDecided)).toBe('decided');
    const appealed: typeof toDecided = [...toDecided, ['appeal', { actor: { kind: 'merchant', proven: true } }]];
    expect(play([...appealed, ['uphold', { actor: staff('appeals', 'cy') }]])).toBe('closed');
    const late = Date.parse('2026-06-30T00:00:00+08:00');
    const softened: typeof toDecided = [
      ...appealed,
      ['soften', { actor: { kind: 'clock' }, outcome: 'upheld-unremedied' }, late],
    ];
    expect(play([...softened, ['annul', { actor: staff('appeals', 'cy'), outcome: 'upheld-unremedied' }]])).toBe(
      'closed',
    );
    expect(() =>
      play([...softened, ['soften', { actor: { kind: 'clock' }, outcome: 'upheld-unremedied' }, late + 1]]),
    ).toThrow('softened already');
    const again: typeof toDecided = [...appealed, ['remit', { actor: staff('appeals', 'cy') }]];
    expect(play([...again, ['propose', { actor: staff('handler', 'ann'), proposed: LISTING }]])).toBe('proposed');
  });

  it('that was refused is reopened once by another person, and then goes its way', () => {
    const refused: typeof toDecided = [
      ['receive', { actor: { kind: 'complainant' } }],
      ['refuse', { actor: staff('handler', 'ann'), refusalGround: 'duplicate' }],
      ['contest', { actor: { kind: 'complainant' } }],
    ];
    expect(play(refused)).toBe('refused');
    expect(() => play([...refused, ['reopen', { actor: staff('handler', 'ann') }]])).toThrow('neither refused it');
    expect(play([...refused, ['reopen', { actor: staff('handler', 'bo') }]])).toBe('accepted');
    const kept: typeof toDecided = [...refused, ['keep-closed', { actor: staff('appeals', 'cy') }]];
    expect(play(kept)).toBe('refused');
    expect(() => play([...kept, ['contest', { actor: { kind: 'complainant' } }]])).toThrow('objected to once');
  });

  it('is not decided by one person where there are two', () => {
    const proposed = toDecided.slice(0, 6);
    expect(() => play([...proposed, ['approve', { actor: everyRole('ann') }]])).toThrow('does not approve it');
    expect(() => play([...toDecided.slice(0, 2), ['decide', { actor: everyRole('ann') }]])).toThrow(
      'nobody decides alone',
    );
    const alone = { actor: everyRole('ann'), twoPersons: false };
    expect(play([...toDecided.slice(0, 2), ['decide', alone]])).toBe('decided');
  });

  it('says what can be done now, and by whom', () => {
    const at = (state: CaseState, actor: CaseActor, history: PastEvent[]) =>
      possibleEvents(state, known({ actor, history }));
    expect(at('received', staff('intake'), happened('receive'))).toEqual(['accept', 'refuse', 'message']);
    expect(at('received', staff('auditor'), happened('receive'))).toEqual([]);
    expect(at('notified', { kind: 'merchant', proven: true }, RECEIVED)).toEqual([
      'reply',
      'add-evidence',
      'message',
      'object',
    ]);
    expect(at('notified', { kind: 'merchant', proven: false }, RECEIVED)).toEqual([]);
    expect(at('proposed', staff('approver', 'bo'), happened('receive', 'accept', ['propose', 'ann']))).toEqual([
      'return',
      'approve',
    ]);
    expect(at('withdrawn', everyRole('ann'), happened('receive', 'withdraw'))).toEqual(['erase']);
    expect(at('refused', { kind: 'complainant' }, REFUSED)).toEqual(['contest', 'erase']);
    expect(at('refused', { kind: 'complainant' }, CONTESTED)).toEqual([]);
    expect(at('refused', staff('handler', 'ann'), REFUSED)).toEqual(['reopen', 'erase']);
    expect(at('refused', staff('handler', 'ann'), CONTESTED)).toEqual([]);
    expect(at('refused', staff('handler', 'bo'), CONTESTED)).toEqual(['reopen', 'keep-closed']);
  });
});
