import { clocksOf } from '../../core/casework/clocks';
import type { Database } from '../db/connect';
import { joinByPages } from '../graph/join-by-pages';
import { joinDecided } from '../graph/join-names';
import { addDecided } from '../listings/listing-repository';
import { eventsOf, storeResult, type CaseMatter } from './case-repository';
import { notificationIn } from './note-notified';
import type { Decision, Ruling } from './ruling';
import { statementOf } from './statement-of';
import { submissionsOf } from './submission-repository';
import { historyOf, type StepDeps } from './take-step';

export interface Made {
  decision: Decision & { evidence?: number[] | undefined; ground?: string | undefined };
  ruled: Ruling;
  at: Date;
}

/** Writes a decision that was taken into its case and into the listings, in the transaction of its step. */
export async function carryOut(
  tx: Database,
  { file, complaint }: CaseMatter,
  { decision, ruled, at }: Made,
  { calendar }: StepDeps,
): Promise<void> {
  const { outcome, reason } = decision;
  const events = await eventsOf(tx, file.id);
  const clocks = clocksOf(historyOf(events), calendar);
  const appealUntil = clocks.find(({ clock }) => clock === 'appeal-window')?.dueAt ?? null;
  const statement = {
    ...statementOf(file.category, decision, ruled, appealUntil),
    notified: notificationIn(events) ?? undefined,
  };
  await storeResult(tx, file.id, { outcome, reason, decidedAt: at, statement });
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
