import * as v from 'valibot';
import { CASE_EVENTS, type CaseEvent } from '../../core/casework/case-table';
import { possibleEvents, stepOf } from '../../core/casework/case-machine';
import { ReadContactSchema } from '../../core/casework/contact';
import { MatterSchema } from '../../core/complaint';
import type { EventRow } from '../cases/case-repository';
import { ErasedSchema } from '../cases/erase-party';
import { clockViews } from '../cases/clock-view';
import { circumstancesOf, mustFindCase } from '../cases/take-step';
import type { Deps } from '../deps';
import { ComplainantViewSchema, complainantView } from './complainant-view';
import { openContactOf } from './open-contact-of';
import { tracesOf } from './complaint-repository';

const time = v.pipe(v.string(), v.isoTimestamp());

/** Whether what is held can be deleted now, and if not, what must be first. */
const ErasableSchema = v.object({
  now: v.boolean(),
  /** The complaint must be withdrawn first, which a deletion can do itself. */
  byWithdrawal: v.boolean(),
  /** From when on, where a decision can still be appealed. */
  from: v.nullable(time),
  because: v.nullable(v.string()),
});

/** All that is held about a complaint, for whoever made it (GDPR art. 15 and 20, PIPL art. 45). */
export const ComplaintDataSchema = v.object({
  receivedAt: time,
  /** What was filed, or what is left of it. */
  filed: MatterSchema,
  /** The sealed contact, opened. */
  contact: v.nullable(ReadContactSchema),
  /** As the complainant may see it: evidence, messages, decision, periods. */
  case: ComplainantViewSchema,
  history: v.array(v.object({ at: time, event: v.string(), by: v.string() })),
  /** By which repetitions are known again: hashes of the purchase and of requests, and for an hour one of the network. */
  traces: v.object({ purchases: v.number(), requests: v.number(), networkUntil: v.nullable(time) }),
  erased: v.nullable(v.object({ at: time, deleted: ErasedSchema })),
  erasable: ErasableSchema,
});

/** What the merchant did beyond what the complainant reads anyway. */
const MERCHANTS_OWN: ReadonlySet<CaseEvent> = new Set([
  'object',
  'correct',
  'triage',
  'rectify',
  'check-rectified',
  'redact',
]);
/** Either party's, so told only where they are the complainant's own. */
const EITHERS: ReadonlySet<CaseEvent> = new Set(['message', 'add-evidence', 'erase']);

export async function complaintData(deps: Deps, caseId: number): Promise<v.InferOutput<typeof ComplaintDataSchema>> {
  const { db, now } = deps;
  const matter = await mustFindCase(db, caseId);
  const { complaint, events, file } = matter;
  const known = await circumstancesOf(db, matter, { kind: 'complainant' }, now(), deps);
  const step = stepOf(file.state, 'erase', known);
  const window = clockViews(known).find(({ clock, stoppedAt }) => clock === 'appeal-window' && stoppedAt === null);
  const traces = await tracesOf(db, caseId);
  return {
    receivedAt: complaint.receivedAt.toISOString(),
    filed: complaint.content,
    contact: await openContactOf(complaint.content, deps),
    case: await complainantView(deps, caseId),
    history: events.flatMap((one) => seen(one)),
    traces: { ...traces, networkUntil: traces.networkUntil?.toISOString() ?? null },
    erased: erasedIn(events),
    erasable: {
      now: step.ok,
      byWithdrawal: possibleEvents(file.state, known).includes('withdraw'),
      from: file.state === 'decided' ? (window?.dueAt ?? null) : null,
      because: step.ok ? null : step.reason,
    },
  };
}

function seen({ at, event: name, actor }: EventRow): { at: string; event: string; by: string }[] {
  const event = CASE_EVENTS.find((one) => one === name);
  if (!event || MERCHANTS_OWN.has(event) || (EITHERS.has(event) && actor !== 'complainant')) return [];
  return [{ at: at.toISOString(), event, by: actor }];
}

function erasedIn(events: readonly EventRow[]) {
  const done = events.find(({ event, detail }) => event === 'erase' && detail.party === 'complainant');
  const counts = v.safeParse(ErasedSchema, done?.detail);
  return done && counts.success ? { at: done.at.toISOString(), deleted: counts.output } : null;
}
