import type * as v from 'valibot';
import { holdObstacle } from '../../core/casework/assignment';
import { possibleEvents } from '../../core/casework/case-machine';
import { hasRole } from '../../core/casework/roles';
import { openContact } from '../../core/casework/seal-contact';
import type { Complaint } from '../../core/complaint';
import { namesOf } from '../accounts/account-repository';
import type { Deps } from '../deps';
import { evidenceOf } from '../evidence/evidence-repository';
import { evidenceView } from '../evidence/evidence-view';
import { groupOf, sameMatter } from '../intake/matter-repository';
import { listingsOfCase } from '../listings/listing-repository';
import { challengeOf } from '../merchant/claim-link';
import { claimsOf } from '../merchant/claim-repository';
import { caseView, type CaseFileSchema } from './case-views';
import { clockViews } from './clock-view';
import { messagesOf, messageView } from './message-repository';
import { proposalsOf } from './proposal-repository';
import type { StaffActor } from './staff-step';
import { submissionsOf } from './submission-repository';
import { submissionView } from './submission-view';
import { circumstancesOf, mustFindCase } from './take-step';

type CaseFile = v.InferOutput<typeof CaseFileSchema>;

/** All of a case, as one of the registry's people sees it. Throws a Problem. */
export async function caseFileFor(deps: Deps, id: number, actor: StaffActor): Promise<CaseFile> {
  const { db, now, receiptKey } = deps;
  const at = now();
  const matter = await mustFindCase(db, id);
  const known = await circumstancesOf(db, matter, actor, at, deps);
  const maySeeContact = hasRole(actor, ['intake', 'handler']);
  const view = caseView(matter, await listingsOfCase(db, id), at);
  const submissions = await submissionsOf(db, id);
  const proposals = await proposalsOf(db, id);
  const people = [
    matter.file.assignee,
    ...matter.events.map(({ actorId }) => actorId),
    ...submissions.map(({ answeredBy }) => answeredBy),
    ...proposals.flatMap(({ by, resolvedBy }) => [by, resolvedBy]),
  ];
  return {
    ...view,
    complaint: maySeeContact ? view.complaint : withoutContact(view.complaint),
    merchant: matter.file.merchant,
    contact: maySeeContact ? await contactIn(view.complaint, deps) : null,
    can: possibleEvents(matter.file.state, known),
    cannotTake: holdObstacle(matter.file.state, known),
    assignedAt: matter.file.assignedAt?.toISOString() ?? null,
    clocks: clockViews(known),
    evidence: (await evidenceOf(db, id)).map(evidenceView),
    messages: (await messagesOf(db, id)).map(messageView),
    submissions: submissions.map((row) => ({ id: row.id, ...submissionView(row), answeredBy: row.answeredBy })),
    statement: matter.file.statement,
    proposals: proposals.map(({ id: proposal, at: proposedAt, by, content, result, note, resolvedBy }) => {
      return { id: proposal, at: proposedAt.toISOString(), by, content, result, note, resolvedBy };
    }),
    claims: (await claimsOf(db, id)).map((claim) => ({
      id: claim.id,
      createdAt: claim.createdAt.toISOString(),
      provenAt: claim.provenAt?.toISOString() ?? null,
      provenBy: claim.provenBy,
      identifier: claim.identifier,
      challenge: challengeOf(receiptKey, claim.tokenHash),
    })),
    sameMatter: await sameMatter(db, id),
    group: await groupOf(db, matter.file),
    people: await namesOf(
      db,
      people.filter((one) => one !== null),
    ),
  };
}

async function contactIn({ contact, sealedContact }: Complaint, { contactKey }: Deps): Promise<string | null> {
  return contact ?? (sealedContact === undefined ? null : await openContact(contactKey, sealedContact));
}

function withoutContact({ contact: _, sealedContact: _sealed, ...complaint }: Complaint): Complaint {
  return complaint;
}
