import { and, count, eq, ne } from 'drizzle-orm';
import { ERASED } from '../../core/casework/left-out';
import type { Database } from '../db/connect';
import { evidence, message, submission } from '../db/casework-schema';
import { markDropped } from '../evidence/evidence-repository';
import { setFlag } from '../listings/listing-repository';
import type { Erased } from './erase-complainant';

/**
 * Deletes what whoever speaks for the merchant gave: replies and all else that was handed in, messages, and files. The decision stays, and
 * which names were proven, which are the business's and nobody's in person. Its replies are public no more.
 */
export async function eraseMerchant(tx: Database, id: number, at: Date): Promise<{ erased: Erased; hashes: string[] }> {
  const handedIn = and(eq(submission.caseId, id), eq(submission.by, 'merchant'));
  const told = and(eq(message.caseId, id), eq(message.party, 'merchant'));
  const files = and(eq(evidence.caseId, id), eq(evidence.by, 'merchant'));
  const submissions = await tx
    .update(submission)
    .set({ text: ERASED })
    .where(handedIn)
    .returning({ id: submission.id });
  const messages = await tx.delete(message).where(told).returning({ id: message.id });
  const hashes = await markDropped(tx, files, at);
  await setFlag(tx, id, 'reply-exists', false);
  const counts = await Promise.all([
    tx
      .select({ n: count() })
      .from(submission)
      .where(and(handedIn, ne(submission.text, ERASED))),
    tx.select({ n: count() }).from(message).where(told),
    tx
      .select({ n: count() })
      .from(evidence)
      .where(and(files, ne(evidence.name, ''))),
  ]);
  const left = counts.reduce((sum, [row]) => sum + (row?.n ?? 0), 0);
  if (left > 0) throw new Error(`Of what the merchant gave in case ${id}, ${left} pieces are still there.`);
  const none = { complaint: 0, others: 0, left };
  return {
    erased: { ...none, messages: messages.length, submissions: submissions.length, evidence: hashes.length },
    hashes,
  };
}
