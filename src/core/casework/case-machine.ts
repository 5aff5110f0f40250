import type { CaseKind, CaseState } from '../complaint';
import { CASE_TABLE, type CaseEvent, type Transition } from './case-table';
import { GUARDS, type Circumstances, type GuardName } from './guards';
import { hasRole } from './roles';

/** What an event does to a case, or why it can't happen: the state does not have it, the actor may not, or a guard says no. */
export type Step = { ok: true; to: CaseState } | { ok: false; because: 'state' | 'role' | GuardName; reason: string };

/** The step of a case in `state` (null: it is not there yet) that an event takes under these circumstances. */
export function stepOf(state: CaseState | null, event: CaseEvent, known: Circumstances): Step {
  const row = rowOf(event);
  if (state === null ? row.from.length > 0 : !row.from.includes(state))
    return { ok: false, because: 'state', reason: `The case is ${state}; the step "${event}" is not possible now.` };
  if (!hasRole(known.actor, row.by))
    return { ok: false, because: 'role', reason: `The step "${event}" is for ${row.by.join(' or ')}.` };
  for (const name of row.guards) {
    const why = GUARDS[name](known);
    if (why !== null) return { ok: false, because: name, reason: `The step "${event}" is not possible: ${why}.` };
  }
  return { ok: true, to: nextOf(row, state) };
}

/** What someone can do to a case now, but for what guards will see only in the request itself. */
export function possibleEvents(state: CaseState, known: Circumstances): CaseEvent[] {
  return CASE_TABLE.filter(
    (row) =>
      row.from.includes(state) &&
      hasRole(known.actor, row.by) &&
      row.guards.every((name) => ABOUT_THE_REQUEST.has(name) || GUARDS[name](known) === null),
  ).map(({ event }) => event);
}

const ABOUT_THE_REQUEST: ReadonlySet<GuardName> = new Set([
  'has-ground',
  'listing-is-founded',
  'is-as-read',
  'objection-is-answered',
]);

function rowOf(event: CaseEvent): Transition {
  const row = CASE_TABLE.find((one) => one.event === event);
  if (!row) throw new Error(`No row for the event ${event}.`);
  return row;
}

function nextOf({ to }: Transition, state: CaseState | null): CaseState {
  if (to !== 'same') return to;
  if (state === null) throw new Error('A case can only begin in a state.');
  return state;
}

/** With what a case begins. */
export function firstEvent(kind: CaseKind): 'receive' | 'claim-entry' {
  return kind === 'objection' ? 'claim-entry' : 'receive';
}
