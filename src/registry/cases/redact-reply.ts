import { redacted } from '../../core/casework/left-out';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { invalid } from '../problem';
import type { StaffActor } from './staff-step';
import type { StaffStep } from './step-schema';
import { submissionsOf, storeRedaction } from './submission-repository';
import { takeStep } from './take-step';

type Redaction = StaffStep & { event: 'redact' };

/**
 * Takes passages out of a merchant's reply, such as the names of others: in their place stands that something was removed, there and
 * wherever the reply is shown. What they said is kept nowhere. Throws a Problem.
 */
export async function redactReply(
  tx: Database,
  deps: Deps,
  id: number,
  { event, submission, passages, reason, actor, at }: Redaction & { actor: StaffActor; at: Date },
): Promise<void> {
  const detail = { submission, passages: passages.length, reason };
  await takeStep(tx, id, { event, actor, at, detail }, deps);
  const reply = (await submissionsOf(tx, id)).find((one) => one.id === submission && one.kind === 'reply');
  if (!reply) throw invalid([{ field: 'submission', detail: `the case has no reply ${submission}` }]);
  const text = redacted(reply.text, passages);
  if (text === null) throw invalid([{ field: 'passages', detail: 'this does not stand in the reply' }]);
  await storeRedaction(tx, submission, { text, redactedAt: at, redactedBy: actor.id, redactionReason: reason });
}
