import * as v from 'valibot';
import type { CaseActor } from '../../core/casework/roles';
import { contactMarks } from '../../core/casework/contact';
import { audit } from '../accounts/audit-repository';
import type { Deps } from '../deps';
import { dropBytesOf } from '../evidence/drop-bytes';
import { openContactOf } from '../intake/open-contact-of';
import { Problem } from '../problem';
import { circumstancesOf, mustFindCase, takeStep } from './take-step';
import { eraseComplainant, type Erased } from './erase-complainant';
import { eraseMerchant } from './erase-merchant';
import { lockCase } from './case-repository';
import { clockViews } from './clock-view';

export type Party = 'complainant' | 'merchant';

/** What was deleted, as it is told. */
export const ErasedSchema = v.object({
  complaint: v.number(),
  messages: v.number(),
  submissions: v.number(),
  evidence: v.number(),
  /** Texts of others from which the complainant was taken out. */
  others: v.number(),
  /** Pieces that are still there, by looking at the rows afterwards. */
  left: v.number(),
});

export interface Erasure {
  party: Party;
  actor: CaseActor;
  /** Why, where it is not the party that asks. */
  reason?: string;
}

/**
 * Deletes what one party gave in a case that is over: all or nothing, with a note in history and audit of how much it was and that nothing
 * is left; then the bytes, likewise. Once it is done it does nothing more, and gives what was done. Throws a Problem.
 */
export async function eraseParty(deps: Deps, id: number, { party, actor, reason }: Erasure): Promise<Erased> {
  const at = deps.now();
  const { erased, hashes } = await deps.db.transaction(async (tx) => {
    await lockCase(tx, id);
    const known = await mustFindCase(tx, id);
    const before = known.events.find(({ event, detail }) => event === 'erase' && detail.party === party);
    if (before) return { erased: erasedIn(before.detail), hashes: [] };
    const waits = clockViews(await circumstancesOf(tx, known, actor, at, deps)).find(
      ({ clock, stoppedAt, urgency }) => clock === 'contest-window' && stoppedAt === null && urgency !== 'ended',
    );
    if (party === 'merchant' && waits)
      throw new Problem(
        'conflict',
        `The complainant can still object, until ${waits.dueAt}: what you say to it is kept so long.`,
      );
    // The table says whether it can be done; the note of how much comes with it, so what is deleted is known first.
    const done =
      party === 'merchant'
        ? await eraseMerchant(tx, id, at)
        : await eraseComplainant(tx, known, {
            contact: contactMarks((await openContactOf(known.complaint.content, deps)) ?? {}),
            at,
          });
    const detail = { party, ...done.erased, ...(reason === undefined ? {} : { reason }) };
    await takeStep(tx, id, { event: 'erase', actor, at, detail }, deps);
    // What the registry's people do, the step notes itself.
    if (actor.kind !== 'staff')
      await audit(tx, { id: actor.kind, name: '' }, 'case.erase', `case:${id}`, { party, ...done.erased }, at);
    return done;
  });
  await dropBytesOf(deps, hashes);
  return erased;
}

function erasedIn(detail: Record<string, unknown>): Erased {
  const of = (name: keyof Erased) => Number(detail[name] ?? 0);
  return {
    complaint: of('complaint'),
    messages: of('messages'),
    submissions: of('submissions'),
    evidence: of('evidence'),
    others: of('others'),
    left: of('left'),
  };
}
