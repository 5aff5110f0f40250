import type { CaseActor } from '../../core/casework/roles';
import type { Deps } from '../deps';
import { addMessage, type MessageRow } from './message-repository';
import { isNew } from './once';
import { takeStep } from './take-step';

export interface Talk {
  caseId: number;
  actor: CaseActor;
  party: MessageRow['party'];
  text: string;
  /** By which it is known again; null: it has none. */
  key: string | null;
}

/** Sends a message between a party and the registry, once. Throws a Problem. */
export async function talk(deps: Deps, { caseId, actor, party, text, key }: Talk): Promise<void> {
  const at = deps.now();
  const by = actor.kind === 'complainant' || actor.kind === 'merchant' ? actor.kind : 'handler';
  await deps.db.transaction(async (tx) => {
    const sender = actor.kind === 'staff' ? actor.id : actor.kind;
    if (!(await isNew(tx, { caseId, by: sender, key, content: ['message', party, text] }))) return;
    await takeStep(tx, caseId, { event: 'message', actor, at, detail: { party } }, deps);
    await addMessage(tx, { caseId, at, by, party, text });
  });
}
