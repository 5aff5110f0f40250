import * as v from 'valibot';
import { NotificationSchema, type Notification } from '../../core/casework/notification';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { claimsOf } from '../merchant/claim-repository';
import { invalid, Problem } from '../problem';
import { mustFindCase, takeStep } from './take-step';
import type { EventRow } from './case-repository';
import type { StaffActor } from './staff-step';

const MINUTE = 60_000;

/**
 * Notes that the letter to a merchant was sent, how, to whom and when: a letter that was made, at a time between then and now. From
 * that time the merchant's days to reply count. Throws a Problem.
 */
export async function noteNotified(
  tx: Database,
  deps: Deps,
  id: number,
  { way, recipient, sentAt, undelivered, actor, at }: Notification & { actor: StaffActor; at: Date },
): Promise<void> {
  const sent = new Date(sentAt);
  const [letter] = await claimsOf(tx, id);
  const detail = { way, recipient, sentAt: sent.toISOString(), ...(undelivered && { undelivered }) };
  await mustFindCase(tx, id);
  await takeStep(tx, id, { event: 'notify', actor, at, since: sent, detail }, deps);
  if (!letter)
    throw new Problem(
      'conflict',
      'No letter with a link was made yet: make it, send it, and note then that it was sent.',
    );
  if (sent > at) throw invalid([{ field: 'sentAt', detail: 'this has not come yet' }]);
  // People know the minute.
  if (sent.getTime() < Math.floor(letter.createdAt.getTime() / MINUTE) * MINUTE)
    throw invalid([{ field: 'sentAt', detail: 'the letter was not made yet then' }]);
}

/** How the merchant of a case was notified; null: not, or before it was noted how. */
export function notificationIn(events: readonly EventRow[]): Notification | null {
  const noted = events.findLast(({ event }) => event === 'notify');
  const found = v.safeParse(NotificationSchema, noted?.detail);
  return found.success ? found.output : null;
}
