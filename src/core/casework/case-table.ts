import type { CaseState } from '../complaint';
import type { ClockName } from './clock-table';
import type { GuardName } from './guards';
import type { Role } from './roles';

export const CASE_EVENTS = [
  'receive',
  'claim-entry',
  'object-entry',
  'lapse',
  'accept',
  'refuse',
  'notify',
  'reply',
  'mediate',
  'propose',
  'return',
  'approve',
  'decide',
  'tell',
  'appeal',
  'soften',
  'uphold',
  'annul',
  'remit',
  'close',
  'withdraw',
  'add-evidence',
  'message',
  'object',
  'correct',
  'triage',
  'propose-correction',
  'confirm-correction',
  'return-correction',
  'rectify',
  'check-rectified',
  'contest',
  'reopen',
  'keep-closed',
  'redact',
  'forget',
  'erase',
] as const;
export type CaseEvent = (typeof CASE_EVENTS)[number];

export interface Transition {
  event: CaseEvent;
  /** None: with it a case begins. */
  from: readonly CaseState[];
  /** `same`: the state stays. */
  to: CaseState | 'same';
  by: readonly Role[];
  guards: readonly GuardName[];
  starts: readonly ClockName[];
  stops: readonly ClockName[];
}

const OPEN = ['received', 'accepted', 'notified', 'replied', 'mediation', 'proposed'] as const;
const HEARD = ['accepted', 'notified', 'replied', 'mediation'] as const;
const DECIDED = ['decided', 'appealed', 'closed'] as const;
const ENDED = ['refused', 'closed'] as const;

const row = (
  event: CaseEvent,
  from: readonly CaseState[],
  to: Transition['to'],
  by: readonly Role[],
  { guards = [], starts = [], stops = [] }: Partial<Pick<Transition, 'guards' | 'starts' | 'stops'>> = {},
): Transition => ({ event, from, to, by, guards, starts, stops });

/** All that can happen to a case: what is not here does not happen. Each event has one row. */
export const CASE_TABLE: readonly Transition[] = [
  row('receive', [], 'received', ['complainant'], { starts: ['accept'] }),
  // A merchant whom only feeds list asks for the way in; whoever it is must prove that before it can object.
  row('claim-entry', [], 'received', ['merchant'], { starts: ['objection-window'] }),
  row('object-entry', ['received'], 'accepted', ['merchant'], {
    guards: ['is-proven', 'is-of-entry'],
    stops: ['objection-window'],
    starts: ['triage'],
  }),
  row('lapse', ['received'], 'withdrawn', ['clock'], {
    guards: ['is-of-entry', 'nobody-objected'],
    stops: ['objection-window'],
  }),
  row('accept', ['received'], 'accepted', ['intake', 'handler'], {
    guards: ['is-of-complaint'],
    stops: ['accept'],
    starts: ['decide'],
  }),
  row('refuse', ['received'], 'refused', ['intake', 'handler'], {
    guards: ['is-of-complaint', 'has-ground'],
    stops: ['accept'],
    starts: ['contest-window'],
  }),
  row('notify', ['accepted'], 'notified', ['handler'], {
    guards: ['is-of-complaint', 'not-notified'],
    starts: ['reply'],
  }),
  row('reply', HEARD, 'replied', ['merchant'], { guards: ['is-proven', 'was-notified'], stops: ['reply'] }),
  row('mediate', ['accepted', 'notified', 'replied'], 'mediation', ['handler'], {
    guards: ['asks-for-remedy', 'was-notified'],
  }),
  row('propose', HEARD, 'proposed', ['handler'], {
    guards: ['is-a-person', 'listing-is-founded', 'objection-is-answered'],
  }),
  row('return', ['proposed'], 'accepted', ['approver'], { guards: ['is-a-person', 'not-proposer', 'is-as-read'] }),
  row('approve', ['proposed'], 'decided', ['approver'], {
    guards: ['is-a-person', 'not-proposer', 'is-as-read', 'objection-is-answered'],
    stops: ['decide', 'reply', 'triage'],
    starts: ['tell', 'appeal-window'],
  }),
  row('decide', HEARD, 'decided', ['handler'], {
    guards: ['one-person', 'objection-is-answered'],
    stops: ['decide', 'reply', 'triage'],
    starts: ['tell', 'appeal-window'],
  }),
  row('tell', ['decided', 'appealed'], 'same', ['handler'], { guards: ['not-told'], stops: ['tell'] }),
  row('appeal', ['decided'], 'appealed', ['complainant', 'merchant'], {
    guards: ['is-proven', 'may-appeal', 'appeal-is-open'],
    stops: ['appeal-window'],
    starts: ['judge'],
  }),
  row('soften', DECIDED, 'same', ['clock'], { guards: ['was-listed', 'answer-is-late', 'not-softened'] }),
  row('uphold', ['appealed'], 'closed', ['appeals'], {
    guards: ['is-a-person', 'not-involved', 'is-as-read'],
    stops: ['judge', 'tell'],
  }),
  row('annul', ['appealed'], 'closed', ['appeals'], {
    guards: ['is-a-person', 'not-involved', 'was-upheld', 'is-as-read'],
    stops: ['judge', 'tell', 'check'],
    starts: ['contest-window'],
  }),
  row('remit', ['appealed'], 'accepted', ['appeals'], {
    guards: ['is-a-person', 'not-involved', 'is-as-read'],
    stops: ['judge', 'tell', 'triage', 'check'],
    starts: ['decide'],
  }),
  row('close', ['decided'], 'closed', ['handler', 'clock'], {
    guards: ['appeal-is-over'],
    stops: ['appeal-window', 'tell'],
  }),
  row('withdraw', OPEN, 'withdrawn', ['complainant'], { stops: ['accept', 'reply', 'decide'] }),
  row('add-evidence', [...OPEN, 'appealed'], 'same', ['complainant', 'merchant', 'handler'], { guards: ['is-proven'] }),
  row('message', [...OPEN, 'decided', 'appealed'], 'same', ['complainant', 'merchant', 'intake', 'handler'], {
    guards: ['is-proven', 'has-objected'],
  }),
  row('object', ['notified', 'replied', 'mediation', 'proposed'], 'same', ['merchant'], {
    guards: ['is-proven', 'nothing-objected'],
  }),
  row('correct', DECIDED, 'same', ['merchant'], {
    guards: ['is-of-complaint', 'is-proven', 'nothing-to-triage'],
    starts: ['triage'],
  }),
  row('triage', DECIDED, 'same', ['handler'], {
    guards: ['something-to-triage', 'no-correction-proposed', 'is-as-read'],
    stops: ['triage'],
  }),
  // What is granted says what it corrects; the 48 hours go on until another person has confirmed it, which the complainant can contest.
  row('propose-correction', DECIDED, 'same', ['handler'], {
    guards: ['is-a-person', 'something-to-triage', 'no-correction-proposed', 'is-as-read'],
  }),
  row('confirm-correction', DECIDED, 'same', ['approver'], {
    guards: ['is-a-person', 'correction-proposed', 'not-corrector', 'is-as-read'],
    stops: ['triage'],
    starts: ['contest-window'],
  }),
  row('return-correction', DECIDED, 'same', ['approver'], {
    guards: ['is-a-person', 'correction-proposed', 'not-corrector', 'is-as-read'],
  }),
  row('rectify', DECIDED, 'same', ['merchant'], {
    guards: ['is-proven', 'was-listed', 'nothing-to-check'],
    starts: ['check'],
  }),
  row('check-rectified', DECIDED, 'same', ['handler'], {
    guards: ['something-to-check', 'is-as-read'],
    stops: ['check'],
  }),
  // Of what went against complainants without their being heard on it: a refusal, or a decision that was annulled.
  row('contest', ENDED, 'same', ['complainant'], {
    guards: ['may-appeal', 'not-erased', 'contest-is-open'],
    stops: ['contest-window'],
    starts: ['reconsider'],
  }),
  row('reopen', ENDED, 'accepted', ['handler', 'appeals'], {
    guards: ['is-a-person', 'not-forgotten', 'not-erased', 'reopened-by-another', 'delisted-by-appeals'],
    stops: ['contest-window', 'reconsider', 'triage', 'check'],
    starts: ['decide'],
  }),
  row('keep-closed', ENDED, 'same', ['handler', 'appeals'], {
    guards: ['is-a-person', 'something-contested', 'reopened-by-another'],
    stops: ['reconsider'],
  }),
  row('redact', ['accepted', 'replied', 'mediation', 'proposed', ...DECIDED], 'same', ['handler'], {
    guards: ['was-replied', 'not-forgotten'],
  }),
  row('forget', [...ENDED, 'withdrawn'], 'same', ['clock'], { guards: ['kept-long-enough', 'not-forgotten'] }),
  // What a party gave goes before its time, because whom it is about asks for that.
  row('erase', [...ENDED, 'withdrawn'], 'same', ['complainant', 'merchant', 'handler'], {
    guards: ['is-proven', 'nothing-waits', 'not-forgotten'],
  }),
];
