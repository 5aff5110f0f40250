import { hasObjection } from '../../core/casework/guards';
import { clocksOf } from '../../core/casework/clocks';
import type { Database } from '../db/connect';
import { toldByRegistry } from '../decisions/told-by-registry';
import { joinByPages } from '../graph/join-by-pages';
import { joinDecided } from '../graph/join-names';
import { addDecided } from '../listings/listing-repository';
import { invalid } from '../problem';
import { eventsOf, storeResult, type CaseMatter } from './case-repository';
import { notificationIn } from './note-notified';
import type { Decision, Ruling } from './ruling';
import { statementOf } from './statement-of';
import { answerSubmission, submissionsOf } from './submission-repository';
import { historyOf, type StepDeps } from './take-step';

export interface Made {
  decision: Decision & { evidence?: number[] | undefined; ground?: string | undefined };
  ruled: Ruling;
  /** Who took it, by id. */
  by: string | null;
  at: Date;
}

/** Refuses an answer to an objection that nobody has made. Throws a Problem. */
export function mustBeAsked(objection: string | undefined, { events }: CaseMatter): void {
  if (objection !== undefined && !hasObjection(historyOf(events)))
    throw invalid([{ field: 'objection', detail: 'no objection of the merchant waits for an answer' }]);
}

/** Writes a decision that was taken into its case and into the listings, in the transaction of its step. */
export async function carryOut(
  tx: Database,
  { file, complaint }: CaseMatter,
  { decision, ruled, by, at }: Made,
  { calendar }: StepDeps,
): Promise<void> {
  const { outcome, reason, objection } = decision;
  const events = await eventsOf(tx, file.id);
  const clocks = clocksOf(historyOf(events), calendar);
  const appealUntil = clocks.find(({ clock }) => clock === 'appeal-window')?.dueAt ?? null;
  const byRegistry = (await toldByRegistry(tx, [file.id])).has(file.id);
  const statement = {
    ...statementOf(file.category, decision, ruled, appealUntil === null ? null : { until: appealUntil, byRegistry }),
    notified: notificationIn(events) ?? undefined,
    objection,
  };
  await storeResult(tx, file.id, { outcome, reason, decidedAt: at, statement });
  if (objection !== undefined) {
    const answer = { answer: 'answered' as const, answerReason: objection, answeredAt: at, answeredBy: by };
    await answerSubmission(tx, file.id, 'objection', answer);
  }
  const hasReply = (await submissionsOf(tx, file.id)).some(({ kind }) => kind === 'reply');
  const common = { caseId: file.id, category: file.category, stage: complaint.content.stage, at };
  await addDecided(tx, {
    ...common,
    list: 'blacklist',
    identifiers: ruled.listed,
    expiresAt: ruled.expiresAt,
    flags: hasReply ? ['reply-exists'] : [],
  });
  await joinDecided(tx, { caseId: file.id, names: ruled.listed, named: new Set(decision.alsoList), at });
  await joinByPages(tx, complaint.content, at);
  await addDecided(tx, { ...common, list: 'removed', identifiers: ruled.cleared, expiresAt: null });
}
