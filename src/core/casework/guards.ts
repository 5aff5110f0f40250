import type { CaseEvent } from './case-table';
import type { Calendar } from './calendars/calendar';
import { KEPT_MONTHS } from './clock-table';
import { bitingClocks, clocksOf } from './clocks';
import { afterMonths } from './working-days';
import type { CaseKind, Complaint, Outcome } from '../complaint';
import { hasRole, TOKEN_ID, type CaseActor } from './roles';

/** Something that happened to a case. */
export interface PastEvent {
  event: CaseEvent;
  /** Ms since 1970. */
  at: number;
  /** Of the registry's person who did it; null for parties and clocks. */
  actorId: string | null;
  /** From when the periods that it begins count, where that is not when it was noted; ms since 1970. */
  since?: number | undefined;
}

/** A decision that is proposed, as far as its fairness can be checked without reading it. */
export interface ProposedDecision {
  outcome: Outcome;
  /** The statement of reasons. */
  reason: string;
  /** How many pieces of evidence it relies on. */
  evidence: number;
  category: Complaint['category'] | null;
  /** Months of the listing. */
  term: number;
  /** The answer to the merchant's objection, where there is one. */
  objection?: string | undefined;
}

/** All that guards look at. */
export interface Circumstances {
  actor: CaseActor;
  now: number;
  calendar: Calendar;
  /** Whether the registry has two people, so that one must not do alone what takes two. */
  twoPersons: boolean;
  kind: CaseKind;
  /** In the order in which it happened. */
  history: readonly PastEvent[];
  outcome: Outcome | null;
  refusalGround?: string | undefined;
  proposed?: ProposedDecision | undefined;
  /** Of a step that answers something: the number of what it answers, and of what waits for an answer now. */
  answers?: { named: number; waiting: number | null } | undefined;
}

export const MIN_REASON = 10;
export const MAX_TERM = 36;

/** Why not, for people; null: the guard lets it pass. */
type Guard = (known: Circumstances) => string | null;
const unless = (holds: boolean, why: string) => (holds ? null : why);

/** What must hold before an event, by name. */
export const GUARDS = {
  'one-person': ({ twoPersons }) =>
    unless(!twoPersons, 'one person proposes a decision and another approves it; nobody decides alone here'),
  'is-a-person': ({ actor, twoPersons }) =>
    unless(
      !twoPersons || idOf(actor) !== TOKEN_ID,
      "two people decide here, and the registry's token is none: log in with an account of your own",
    ),
  'is-as-read': ({ answers }) =>
    unless(
      answers !== undefined && answers.named === answers.waiting,
      'what it answers is not what waits now: look at the case again',
    ),
  'has-ground': ({ refusalGround }) => unless(Boolean(refusalGround), 'a refusal needs a ground'),
  'is-proven': ({ actor }) =>
    unless(actor.kind !== 'merchant' || actor.proven, 'it is not proven yet that you are the merchant'),
  'is-of-complaint': ({ kind }) =>
    unless(kind !== 'objection', 'a merchant opened this case itself, about what only feeds list'),
  'is-of-entry': ({ kind }) => unless(kind === 'objection', 'this case is not about an entry of a feed'),
  'nobody-objected': (known) => unless(isPast(known, 'objection-window'), 'the merchant can still object to the entry'),
  'has-objected': ({ kind, history }) =>
    unless(kind !== 'objection' || has(history, 'object-entry'), 'object first: nobody works on it before'),
  'not-notified': ({ history }) => unless(!has(history, 'notify'), 'the merchant has been notified'),
  'was-notified': ({ history }) =>
    unless(has(history, 'notify') || has(history, 'object-entry'), 'the merchant has not been notified'),
  'asks-for-remedy': ({ kind }) => unless(kind === 'complaint', 'a tip asks for nothing that could be mediated'),
  'listing-is-founded': listingIsFounded,
  'nothing-objected': ({ history }) =>
    unless(!hasObjection(history), 'an objection waits to be answered with the decision; write a message besides'),
  'objection-is-answered': ({ history, proposed }) =>
    unless(
      !hasObjection(history) || Boolean(proposed?.objection),
      'the merchant has objected: the decision must answer it, so a proposal made before is returned',
    ),
  'not-proposer': ({ actor, history, twoPersons }) =>
    unless(!twoPersons || idOf(actor) !== lastId(history, 'propose'), 'who proposed a decision does not approve it'),
  'not-told': (known) => unless(isRunning(known, 'tell'), 'the parties have been told'),
  'may-appeal': ({ actor, kind }) =>
    unless(actor.kind !== 'complainant' || kind === 'complaint', 'a tip is not appealed'),
  'appeal-is-open': (known) => unless(!isPast(known, 'appeal-window'), 'the six months for an appeal are over'),
  'appeal-is-over': (known) => unless(isPast(known, 'appeal-window'), 'the decision can still be appealed'),
  'answer-is-late': ({ history, calendar, now }) =>
    unless(bitingClocks(history, calendar, now).length > 0, 'no appeal or request of the merchant waits too long'),
  'not-softened': ({ history, calendar, now }) =>
    unless(
      bitingClocks(history, calendar, now).some(({ dueAt }) => !hasSoftenedSince(history, dueAt)),
      'it has softened already',
    ),
  'not-involved': ({ actor, history, twoPersons }) =>
    unless(
      !twoPersons || !history.some(({ event, actorId }) => DECIDING.has(event) && actorId === idOf(actor)),
      'an appeal is heard by someone who decided nothing in the case',
    ),
  'was-upheld': ({ outcome }) => unless(Boolean(outcome?.startsWith('upheld-')), 'there is nothing to annul'),
  'was-listed': ({ outcome }) => unless(outcome === 'upheld-unremedied', 'this case lists nobody'),
  'nothing-to-triage': (known) => unless(!isRunning(known, 'triage'), 'a request for correction is being looked at'),
  'something-to-triage': (known) => unless(isRunning(known, 'triage'), 'no request for correction waits'),
  'no-correction-proposed': ({ history }) =>
    unless(!hasCorrection(history), 'a correction waits for another person to confirm it'),
  'correction-proposed': ({ history }) => unless(hasCorrection(history), 'no correction waits to be confirmed'),
  'not-corrector': ({ actor, history, twoPersons }) =>
    unless(
      !twoPersons || idOf(actor) !== lastId(history, 'propose-correction'),
      'who proposed a correction does not confirm it',
    ),
  'nothing-to-check': (known) => unless(!isRunning(known, 'check'), 'a rectification is being checked'),
  'something-to-check': (known) => unless(isRunning(known, 'check'), 'no rectification waits'),
  'was-replied': ({ history }) => unless(has(history, 'reply'), 'the merchant has not replied'),
  'kept-long-enough': (known) => unless(isKeptLongEnough(known), 'what was written in it is still kept'),
  'not-forgotten': ({ history }) => unless(!has(history, 'forget'), 'what was written in it has been deleted'),
  'not-erased': ({ history }) =>
    unless(!has(history, 'erase'), 'what a party gave in it has been deleted at its wish, so it is not looked at anew'),
  'nothing-waits': (known) =>
    unless(
      !isRunning(known, 'reconsider') &&
        !isRunning(known, 'triage') &&
        !isAfter(known.history, 'rectify', 'check-rectified'),
      'something that was handed in still waits for an answer',
    ),
  'contest-is-open': (known) =>
    unless(
      isRunning(known, 'contest-window') && !isPast(known, 'contest-window'),
      'it can be objected to once, within six months, and only where the complainant was not heard on it',
    ),
  'something-contested': (known) => unless(isRunning(known, 'reconsider'), 'no objection waits'),
  'reopened-by-another': (known) =>
    unless(
      !known.twoPersons || isOwnSecondThought(known) || !hasJudged(known),
      'a case is reopened, and an objection answered, by someone who neither refused it nor decided anything in it',
    ),
  'delisted-by-appeals': ({ actor, outcome }) =>
    unless(
      outcome !== 'upheld-unremedied' || hasRole(actor, ['appeals']),
      'to reopen it takes back a listing, which only who hears appeals does',
    ),
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;

const DECIDING: ReadonlySet<CaseEvent> = new Set([
  'propose',
  'return',
  'approve',
  'decide',
  'remit',
  'propose-correction',
  'confirm-correction',
  'return-correction',
]);
/** What ends a correction that waits: it is answered, or the decision that it would correct does not stand. */
const CORRECTED: readonly CaseEvent[] = ['confirm-correction', 'return-correction', 'annul', 'remit', 'reopen'];
const ENDING: ReadonlySet<CaseEvent> = new Set(['refuse', 'withdraw', 'lapse', 'close', 'uphold', 'annul']);
const OBJECTING: readonly CaseEvent[] = ['object', 'object-entry'];
const JUDGING: ReadonlySet<CaseEvent> = new Set([...DECIDING, 'refuse', 'uphold', 'annul', 'keep-closed']);

/** No merchant is listed unheard, without reasons, evidence and a category, or for longer than three years. */
function listingIsFounded(known: Circumstances): string | null {
  const { proposed, history } = known;
  if (!proposed) return 'a decision must be proposed with its outcome and reasons';
  if (proposed.reason.trim().length < MIN_REASON) return 'a decision needs reasons';
  if (proposed.outcome !== 'upheld-unremedied') return null;
  if (proposed.evidence < 1) return 'a listing needs evidence that it relies on';
  if (proposed.category === null) return 'a listing needs a category';
  if (!(proposed.term >= 1 && proposed.term <= MAX_TERM)) return `a listing lasts 1 to ${MAX_TERM} months`;
  if (!has(history, 'notify')) return 'nobody is listed unheard: notify the merchant first';
  if (!has(history, 'reply') && !isPast(known, 'reply')) return 'the merchant can still reply';
  return null;
}

/** Whether the case ended so long ago that what people wrote in it is kept no longer; one that was reopened has not ended. */
function isKeptLongEnough({ history, calendar, now }: Circumstances): boolean {
  const last = history.findLast(({ event }) => ENDING.has(event) || event === 'reopen');
  return last !== undefined && last.event !== 'reopen' && afterMonths(calendar, last.at, KEPT_MONTHS).dueAt < now;
}

/** Nobody objected and nothing was decided: whoever refused a complaint may take that back. */
function isOwnSecondThought(known: Circumstances): boolean {
  return known.outcome === null && !isRunning(known, 'reconsider');
}

function hasJudged({ actor, history }: Circumstances): boolean {
  return history.some(({ event, actorId }) => JUDGING.has(event) && actorId === idOf(actor));
}

function idOf(actor: CaseActor): string | null {
  return actor.kind === 'staff' ? actor.id : null;
}

function has(history: readonly PastEvent[], event: CaseEvent): boolean {
  return history.some((one) => one.event === event);
}

function lastId(history: readonly PastEvent[], event: CaseEvent): string | null {
  return history.findLast((one) => one.event === event)?.actorId ?? null;
}

function hasSoftenedSince(history: readonly PastEvent[], dueAt: number): boolean {
  return history.some(({ event, at }) => event === 'soften' && at > dueAt);
}

/** Whether the merchant has objected since the last decision, which has to answer it. */
export function hasObjection(history: readonly PastEvent[]): boolean {
  return OBJECTING.some((event) => isAfter(history, event, 'approve') && isAfter(history, event, 'decide'));
}

function hasCorrection(history: readonly PastEvent[]): boolean {
  return CORRECTED.every((end) => isAfter(history, 'propose-correction', end));
}

/** Whether `event` has happened, and the last time after the last `other`. */
function isAfter(history: readonly PastEvent[], event: CaseEvent, other: CaseEvent): boolean {
  const last = (name: CaseEvent) => history.findLastIndex((one) => one.event === name);
  return last(event) > last(other);
}

type NamedClock = Parameters<typeof isRunning>[1];

function isRunning({ history, calendar }: Circumstances, name: ReturnType<typeof clocksOf>[number]['clock']): boolean {
  return clocksOf(history, calendar).some(({ clock, stoppedAt }) => clock === name && stoppedAt === null);
}

/** Whether a period has begun, was not ended by anything, and is over. */
function isPast({ history, calendar, now }: Circumstances, name: NamedClock): boolean {
  return clocksOf(history, calendar).some(
    ({ clock, stoppedAt, dueAt }) => clock === name && stoppedAt === null && dueAt < now,
  );
}
