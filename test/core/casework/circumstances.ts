import { cn } from '../../../src/core/casework/calendars/cn';
import type { CaseEvent } from '../../../src/core/casework/case-table';
import type { Circumstances, GuardName, PastEvent } from '../../../src/core/casework/guards';
import { STAFF_ROLES, TOKEN_ID, type CaseActor, type Role, type StaffRole } from '../../../src/core/casework/roles';

export const T0 = Date.parse('2026-03-16T09:00:00+08:00');
const DAY = 86_400_000;

export const staff = (role: StaffRole, id = 'ann'): CaseActor => ({ kind: 'staff', id, roles: [role] });
export const everyRole = (id: string): CaseActor => ({ kind: 'staff', id, roles: STAFF_ROLES });
export const actorOf = (role: Role): CaseActor => {
  if (role === 'merchant') return { kind: 'merchant', proven: true };
  if (role === 'complainant' || role === 'clock') return { kind: role };
  return staff(role);
};
export const happened = (...events: (CaseEvent | [CaseEvent, string])[]): PastEvent[] =>
  events.map((one, at) => {
    const [event, actorId] = Array.isArray(one) ? one : [one, 'someone'];
    return { event, at: T0 + at, actorId };
  });
export const known = (changes: Partial<Circumstances>): Circumstances => ({
  actor: staff('admin'),
  now: T0 + DAY,
  calendar: cn,
  twoPersons: true,
  kind: 'complaint',
  history: happened('receive'),
  outcome: null,
  answers: { named: 1, waiting: 1 },
  ...changes,
});

export const LISTING = {
  outcome: 'upheld-unremedied',
  reason: 'Paid, never delivered.',
  evidence: 1,
  category: 'service-default',
  term: 12,
} as const;
export const RECEIVED = happened('receive', 'accept', 'notify');
const DECIDED = happened('receive', 'accept', 'notify', 'reply', ['propose', 'ann'], ['approve', 'bo']);
const APPEALED = [...DECIDED, ...happened('appeal').map((one) => ({ ...one, at: T0 + 10 }))];
export const REFUSED = happened('receive', ['refuse', 'ann']);
export const CONTESTED = [...REFUSED, ...happened('contest')];
const ASKED = [...DECIDED, ...happened('correct')];
const LATE = Date.parse('2026-07-01T00:00:00+08:00');
const softened = (day: string) =>
  happened('soften').map((one) => ({ ...one, at: Date.parse(`${day}T12:00:00+08:00`) }));
const OBJECTED = [...DECIDED, ...happened('remit', 'object')];
const ENTRY_OBJECTED = happened('claim-entry', 'object-entry');
const CORRECTING = happened('correct', ['propose-correction', 'ann']);
const CORRECTED = [...CORRECTING, ...happened(['return-correction', 'bo'])];

/** For each guard: circumstances in which it lets pass, and in which it does not. */
export const CASES: Record<GuardName, { passes: Partial<Circumstances>[]; stops: Partial<Circumstances>[] }> = {
  'one-person': { passes: [{ twoPersons: false }], stops: [{ twoPersons: true }] },
  'is-a-person': {
    passes: [{ actor: staff('approver', 'bo') }, { actor: staff('approver', TOKEN_ID), twoPersons: false }],
    stops: [{ actor: everyRole(TOKEN_ID) }],
  },
  'is-as-read': {
    passes: [{}],
    stops: [{ answers: undefined }, { answers: { named: 1, waiting: 2 } }, { answers: { named: 1, waiting: null } }],
  },
  'has-ground': { passes: [{ refusalGround: 'duplicate' }], stops: [{}, { refusalGround: '' }] },
  'is-proven': {
    passes: [{ actor: { kind: 'merchant', proven: true } }, { actor: { kind: 'complainant' } }],
    stops: [{ actor: { kind: 'merchant', proven: false } }],
  },
  'is-of-complaint': { passes: [{}, { kind: 'tip' }], stops: [{ kind: 'objection' }] },
  'is-of-entry': { passes: [{ kind: 'objection' }], stops: [{}, { kind: 'tip' }] },
  'nobody-objected': {
    passes: [{ history: happened('claim-entry'), now: LATE }],
    stops: [{ history: happened('claim-entry') }, { history: ENTRY_OBJECTED, now: LATE }],
  },
  'has-objected': {
    passes: [{}, { kind: 'objection', history: ENTRY_OBJECTED }],
    stops: [{ kind: 'objection', history: happened('claim-entry') }],
  },
  'not-notified': { passes: [{}], stops: [{ history: RECEIVED }] },
  'was-notified': {
    passes: [{ history: RECEIVED }, { history: ENTRY_OBJECTED }],
    stops: [{}, { history: happened('claim-entry') }],
  },
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
  'nothing-objected': {
    passes: [{}, { history: [...OBJECTED, ...happened(['approve', 'bo'])] }],
    stops: [{ history: OBJECTED }],
  },
  'objection-is-answered': {
    passes: [{}, { history: OBJECTED, proposed: { ...LISTING, objection: 'The order is yours.' } }],
    stops: [{ history: OBJECTED }, { history: OBJECTED, proposed: LISTING }],
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
  'answer-is-late': {
    passes: [
      { history: APPEALED, now: Date.parse('2026-05-23T00:00:00+08:00') },
      { history: ASKED, now: T0 + 48 * 3_600_000 + 60_000 },
      { history: [...DECIDED, ...happened('rectify')], now: LATE },
    ],
    stops: [
      { history: APPEALED, now: Date.parse('2026-05-20T12:00:00+08:00') },
      { history: DECIDED },
      { history: ASKED, now: T0 + 48 * 3_600_000 },
      { history: [...ASKED, ...happened('triage')], now: LATE },
    ],
  },
  'not-softened': {
    passes: [
      { history: APPEALED, now: LATE },
      // It softened for the request, and now the appeal is late too.
      { history: [...ASKED, ...softened('2026-03-20'), { ...APPEALED.at(-1)!, at: T0 + 5 * DAY }], now: LATE },
    ],
    stops: [{ history: APPEALED }, { history: [...APPEALED, ...softened('2026-06-30')], now: LATE }],
  },
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
  'no-correction-proposed': {
    passes: [{}, { history: CORRECTED }, { history: [...CORRECTING, ...happened('annul')] }],
    stops: [{ history: CORRECTING }],
  },
  'correction-proposed': {
    passes: [{ history: CORRECTING }],
    stops: [{}, { history: CORRECTED }, { history: [...CORRECTING, ...happened('reopen')] }],
  },
  'not-corrector': {
    passes: [
      { history: CORRECTING, actor: staff('approver', 'bo') },
      { history: CORRECTING, actor: staff('approver', 'ann'), twoPersons: false },
    ],
    stops: [{ history: CORRECTING, actor: staff('approver', 'ann') }],
  },
  'nothing-to-check': {
    passes: [{}, { history: happened('rectify', 'check-rectified') }],
    stops: [{ history: happened('rectify') }],
  },
  'something-to-check': { passes: [{ history: happened('rectify') }], stops: [{}] },
  'was-replied': { passes: [{ history: DECIDED }], stops: [{ history: RECEIVED }] },
  'kept-long-enough': {
    passes: [{ history: REFUSED, now: Date.parse('2029-03-17T00:00:00+08:00') }],
    stops: [
      {},
      { history: REFUSED, now: Date.parse('2029-03-16T23:59:00+08:00') },
      { history: [...REFUSED, ...happened('reopen')], now: Date.parse('2040-01-01T00:00:00+08:00') },
    ],
  },
  'not-forgotten': {
    passes: [{}, { history: REFUSED }],
    stops: [{ history: [...REFUSED, ...happened('forget')] }],
  },
  'not-erased': {
    passes: [{ history: REFUSED }],
    stops: [{ history: [...REFUSED, ...happened('erase')] }],
  },
  'nothing-waits': {
    passes: [{ history: REFUSED }, { history: [...CONTESTED, ...happened('keep-closed')] }],
    stops: [{ history: CONTESTED }, { history: happened('correct') }, { history: happened('rectify') }],
  },
  'contest-is-open': {
    passes: [{ history: REFUSED }, { history: REFUSED, now: Date.parse('2026-09-16T23:59:00+08:00') }],
    stops: [
      {},
      { history: REFUSED, now: Date.parse('2026-09-17T00:00:00+08:00') },
      { history: CONTESTED },
      { history: [...CONTESTED, ...happened('keep-closed')] },
      { history: [...APPEALED, ...happened('uphold')] },
    ],
  },
  'something-contested': {
    passes: [{ history: CONTESTED }],
    stops: [{ history: REFUSED }, { history: [...CONTESTED, ...happened('keep-closed')] }],
  },
  'reopened-by-another': {
    passes: [
      { history: REFUSED, actor: staff('handler', 'ann') },
      { history: CONTESTED, actor: staff('handler', 'bo') },
      { history: CONTESTED, actor: staff('handler', 'ann'), twoPersons: false },
      { history: DECIDED, outcome: 'unfounded', actor: staff('handler', 'cy') },
    ],
    stops: [
      { history: CONTESTED, actor: staff('handler', 'ann') },
      ...['ann', 'bo'].map((id) => ({ history: DECIDED, outcome: 'unfounded' as const, actor: staff('handler', id) })),
      {
        history: [...APPEALED, ...happened(['annul', 'cy'], 'contest')],
        outcome: 'unfounded',
        actor: staff('handler', 'cy'),
      },
    ],
  },
  'delisted-by-appeals': {
    passes: [
      { outcome: 'upheld-unremedied', actor: staff('appeals') },
      { outcome: 'unfounded', actor: staff('handler') },
      { actor: staff('handler') },
    ],
    stops: [{ outcome: 'upheld-unremedied', actor: staff('handler') }],
  },
};
