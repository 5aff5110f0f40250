import { CASE_EVENTS, type CaseEvent } from '../../core/casework/case-table';
import { stepOf } from '../../core/casework/case-machine';
import { clocksOf, nextDue } from '../../core/casework/clocks';
import type { Circumstances, PastEvent } from '../../core/casework/guards';
import type { CaseActor } from '../../core/casework/roles';
import { audit } from '../accounts/audit-repository';
import { kindOf, type CaseState } from '../../core/complaint';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import {
  addEvent,
  findCase,
  lockCase,
  moveCase,
  type CaseMatter,
  type EventRow,
  type NewEvent,
} from './case-repository';
import { letGo } from './let-go';

/** What steps need of the world. */
export type StepDeps = Pick<Deps, 'calendar' | 'twoPersons'>;

export interface TakenStep {
  event: CaseEvent;
  actor: CaseActor;
  at: Date;
  /** What the event says besides, for the history. */
  detail?: Record<string, unknown>;
  refusalGround?: Circumstances['refusalGround'];
  proposed?: Circumstances['proposed'];
  answers?: Circumstances['answers'];
}

const FINAL: ReadonlySet<CaseState> = new Set(['refused', 'closed', 'withdrawn']);

/**
 * Takes a step of a case, by the one table: its state, its history and what is due change together, in the transaction given,
 * and the audit notes it where someone of the registry took it.
 * Gives the case as it was. Throws a Problem where the table or a guard does not allow it.
 */
export async function takeStep(tx: Database, id: number, step: TakenStep, deps: StepDeps): Promise<CaseMatter> {
  const { event, actor, at, detail = {} } = step;
  await lockCase(tx, id);
  const matter = await mustFindCase(tx, id);
  const known = await circumstancesOf(tx, matter, actor, at, deps);
  const next = stepOf(matter.file.state, event, {
    ...known,
    refusalGround: step.refusalGround,
    proposed: step.proposed,
    answers: step.answers,
  });
  if (!next.ok)
    throw new Problem(next.because === 'role' ? 'forbidden' : 'conflict', next.reason, [], { because: next.because });
  const { kind, actorId } = { kind: writtenActor(actor), actorId: actor.kind === 'staff' ? actor.id : null };
  await addEvent(tx, id, { at, event, actor: kind, actorId, detail: { ...detail, to: next.to } });
  const history = [...known.history, { event, at: at.getTime(), actorId }];
  const closedAt = FINAL.has(next.to) ? (matter.file.closedAt ?? at) : null;
  await moveCase(tx, id, { state: next.to, due: nextDue(clocksOf(history, deps.calendar)), closedAt });
  await letGo(tx, matter.file, { state: next.to, event, known: { ...known, history }, by: actor, at });
  if (actor.kind === 'staff') {
    const noted = { from: matter.file.state, to: next.to, ...withoutWords(detail) };
    await audit(tx, { id: actor.id, name: actor.name ?? '' }, `case.${event}`, `case:${id}`, noted, at);
  }
  return matter;
}

/** The audit is kept for good, so what people wrote is not in it: the case tells their reasons, as long as it is kept. */
function withoutWords({ reason: _, ...detail }: Record<string, unknown>): Record<string, unknown> {
  return detail;
}

export async function mustFindCase(db: Database, id: number): Promise<CaseMatter> {
  const matter = await findCase(db, id);
  if (!matter) throw new Problem('not-found', `There is no case ${id}.`);
  return matter;
}

/** What guards look at, of a case as it is stored. */
export async function circumstancesOf(
  db: Database,
  { file, complaint, events }: CaseMatter,
  actor: CaseActor,
  now: Date,
  { calendar, twoPersons }: StepDeps,
): Promise<Circumstances> {
  return {
    actor,
    now: now.getTime(),
    calendar,
    twoPersons: await twoPersons(db),
    kind: kindOf(complaint.content),
    history: historyOf(events),
    outcome: file.outcome,
  };
}

export function historyOf(events: readonly EventRow[]): PastEvent[] {
  return events.flatMap(({ event: name, at, actorId }) => {
    const event = CASE_EVENTS.find((one) => one === name);
    return event ? [{ event, at: at.getTime(), actorId }] : [];
  });
}

function writtenActor({ kind }: CaseActor): NewEvent['actor'] {
  return kind === 'staff' ? 'handler' : kind;
}
