import type { CaseActor } from '../../core/casework/roles';
import type { Deps } from '../deps';
import { addMessage, type MessageRow } from './message-repository';
import { takeStep } from './take-step';

/** Sends a message between a party and the registry. Throws a Problem. */
export async function talk(
  deps: Deps,
  { caseId, actor, party, text }: { caseId: number; actor: CaseActor; party: MessageRow['party']; text: string },
): Promise<void> {
  const at = deps.now();
  const by = actor.kind === 'complainant' || actor.kind === 'merchant' ? actor.kind : 'handler';
  await deps.db.transaction(async (tx) => {
    await takeStep(tx, caseId, { event: 'message', actor, at, detail: { party } }, deps);
    await addMessage(tx, { caseId, at, by, party, text });
  });
}
