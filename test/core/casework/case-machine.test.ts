import { describe, expect, it } from 'vitest';
import { cn } from '../../../src/core/casework/calendars/cn';
import { possibleEvents, stepOf } from '../../../src/core/casework/case-machine';
import { CASE_EVENTS, CASE_TABLE, type CaseEvent } from '../../../src/core/casework/case-table';
import { GUARDS, type Circumstances, type GuardName, type PastEvent } from '../../../src/core/casework/guards';
import { STAFF_ROLES, type CaseActor, type Role, type StaffRole } from '../../../src/core/casework/roles';
import { CASE_STATES, type CaseState } from '../../../src/core/complaint';

const T0 = Date.parse('2026-03-16T09:00:00+08:00');
const DAY = 86_400_000;

const staff = (role: StaffRole, id = 'ann'): CaseActor => ({ kind: 'staff', id, roles: [role] });
const everyRole = (id: string): CaseActor => ({ kind: 'staff', id, roles: STAFF_ROLES });
const actorOf = (role: Role): CaseActor => {
  if (role === 'merchant') return { kind: 'merchant', proven: true };
  if (role === 'complainant' || role === 'clock') return { kind: role };
  return staff(role);
};
const happened = (...events: (CaseEvent | [CaseEvent, string])[]): PastEvent[] =>
  events.map((one, at) => {
    const [event, actorId] = Array.isArray(one) ? one : [one, 'someone'];
    return { event, at: T0 + at, actorId };
  });
const known = (changes: Partial<Circumstances>): Circumstances => ({
  actor: staff('admin'),
  now: T0 + DAY,
  calendar: cn,
  twoPersons: true,
  kind: 'complaint',
  history: happened('receive'),
  outcome: null,
  ...changes,
});

const LISTING = {
  outcome: 'upheld-unremedied',
  reason: 'Paid, never delivered.',
  evidence: 1,
  category: 'service-default',
  term: 12,
} as const;
const RECEIVED = happened('receive', 'accept', 'notify');
const DECIDED = happened('receive', 'accept', 'notify', 'reply', ['propose', 'ann'], ['approve', 'bo']);
const APPEALED = [...DECIDED, ...happened('appeal').map((one) => ({ ...one, at: T0 + 10 }))];

/** For each guard: circumstances in which it lets pass, and in which it does not. */
const CASES: Record<GuardName, { passes: Partial<Circumstances>[]; stops: Partial<Circumstances>[] }> = {
  'one-person': { passes: [{ twoPersons: false }], stops: [{ twoPersons: true }] },
  'has-ground': { passes: [{ refusalGround: 'duplicate' }], stops: [{}, { refusalGround: '' }] },
  'is-proven': {
    passes: [{ actor: { kind: 'merchant', proven: true } }, { actor: { kind: 'complainant' } }],
    stops: [{ actor: { kind: 'merchant', proven: false } }],
  },
  'not-notified': { passes: [{}], stops: [{ history: RECEIVED }] },
  'was-notified': { passes: [{ history: RECEIVED }], stops: [{}] },
  'asks-for-remedy': { passes: [{}], stops: [{ kind: 'tip' }] },
  'listing-is-founded': {
    passes: [
      { proposed: LISTING, history: [...RECEIVED, ...happened('reply')] },
      { proposed: LISTING, history: RECEIVED, now: Date.parse('2026-03-31T00:00:00+08:00') },
      { proposed: { ...LISTING, outcome: 'unfounded', evidence: 0 } },
    ],
    stops: [
      {},
      { proposed: LISTING },
      { proposed: LISTING, history: RECEIVED },
      { proposed: LISTING, history: RECEIVED, now: Date.parse('2026-03-30T23:59:00+08:00') },
      ...[{ reason: 'Short.' }, { evidence: 0 }, { category: null }, { term: 37 }, { term: 0 }].map((bad) => ({
        proposed: { ...LISTING, ...bad },
        history: [...RECEIVED, ...happened('reply')],
      })),
      { proposed: { ...LISTING, outcome: 'unfounded', reason: 'No.' } },
    ],
  },
  'not-proposer': {
    passes: [
      { history: DECIDED, actor: staff('approver', 'bo') },
      { history: DECIDED, actor: staff('approver', 'ann'), twoPersons: false },
    ],
    stops: [{ history: DECIDED, actor: staff('approver', 'ann') }],
  },
  'not-told': { passes: [{ history: DECIDED }], stops: [{ history: [...DECIDED, ...happened('tell')] }] },
  'may-appeal': {
    passes: [{ actor: { kind: 'complainant' } }, { actor: { kind: 'merchant', proven: true }, kind: 'tip' }],
    stops: [{ actor: { kind: 'complainant' }, kind: 'tip' }],
  },
  'appeal-is-open': {
    passes: [{ history: DECIDED, now: Date.parse('2026-09-16T23:59:00+08:00') }],
    stops: [{ history: DECIDED, now: Date.parse('2026-09-17T00:00:00+08:00') }],
  },
  'appeal-is-over': {
    passes: [{ history: DECIDED, now: Date.parse('2026-09-17T00:00:00+08:00') }],
    stops: [{ history: DECIDED, now: Date.parse('2026-09-16T23:59:00+08:00') }, { history: APPEALED }],
  },
  'appeal-is-late': {
    passes: [{ history: APPEALED, now: Date.parse('2026-05-23T00:00:00+08:00') }],
    stops: [{ history: APPEALED, now: Date.parse('2026-05-20T12:00:00+08:00') }, { history: DECIDED }],
  },
  'not-softened': { passes: [{ history: APPEALED }], stops: [{ history: [...APPEALED, ...happened('soften')] }] },
  'not-involved': {
    passes: [
      { history: DECIDED, actor: staff('appeals', 'cy') },
      { history: DECIDED, actor: staff('appeals', 'ann'), twoPersons: false },
    ],
    stops: ['ann', 'bo'].map((id) => ({ history: DECIDED, actor: staff('appeals', id) })),
  },
  'was-upheld': { passes: [{ outcome: 'upheld-late' }], stops: [{ outcome: 'unfounded' }, { outcome: null }] },
  'was-listed': { passes: [{ outcome: 'upheld-unremedied' }], stops: [{ outcome: 'upheld-late' }, { outcome: null }] },
  'nothing-to-triage': {
    passes: [{}, { history: happened('correct', 'triage') }],
    stops: [{ history: happened('correct') }],
  },
  'something-to-triage': {
    passes: [{ history: happened('correct') }],
    stops: [{}, { history: happened('correct', 'triage') }],
  },
  'nothing-to-check': {
    passes: [{}, { history: happened('rectify', 'check-rectified') }],
    stops: [{ history: happened('rectify') }],
  },
  'something-to-check': { passes: [{ history: happened('rectify') }], stops: [{}] },
};

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
    const softened: typeof toDecided = [...appealed, ['soften', { actor: { kind: 'clock' } }, late]];
    expect(play([...softened, ['annul', { actor: staff('appeals', 'cy'), outcome: 'upheld-unremedied' }]])).toBe(
      'closed',
    );
    expect(() => play([...softened, ['soften', { actor: { kind: 'clock' } }, late + 1]])).toThrow('softened already');
    const again: typeof toDecided = [...appealed, ['remit', { actor: staff('appeals', 'cy') }]];
    expect(play([...again, ['propose', { actor: staff('handler', 'ann'), proposed: LISTING }]])).toBe('proposed');
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
    expect(at('withdrawn', everyRole('ann'), happened('receive', 'withdraw'))).toEqual([]);
  });
});
