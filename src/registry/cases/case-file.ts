import type * as v from 'valibot';
import { holdObstacle } from '../../core/casework/assignment';
import { possibleEvents } from '../../core/casework/case-machine';
import { hasRole } from '../../core/casework/roles';
import type { Complaint } from '../../core/complaint';
import { namesOf } from '../accounts/account-repository';
import { noteReadHourly } from '../accounts/note-read';
import { toldByRegistry } from '../decisions/told-by-registry';
import type { Deps } from '../deps';
import { evidenceOf } from '../evidence/evidence-repository';
import { evidenceView } from '../evidence/evidence-view';
import { openContactOf } from '../intake/open-contact-of';
import { groupOf, sameMatter } from '../intake/matter-repository';
import { listingsOfCase } from '../listings/listing-repository';
import { challengeOf } from '../merchant/claim-link';
import { claimsOf } from '../merchant/claim-repository';
import { caseView, type CaseFileSchema } from './case-views';
import { clockViews } from './clock-view';
import { messagesOf, messageView } from './message-repository';
import { correctionsOf, proposalsOf, type ProposalRow } from './proposal-repository';
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
  const contact = maySeeContact ? await openContactOf(view.complaint, deps) : null;
  if (contact !== null)
    await noteReadHourly(
      deps,
      { id: actor.id, name: actor.name ?? '' },
      { act: 'read.contact', subject: `case:${id}` },
    );
  const submissions = await submissionsOf(db, id);
  const proposals = await proposalsOf(db, id);
  const corrections = await correctionsOf(db, id);
  const people = [
    matter.file.assignee,
    ...matter.events.map(({ actorId }) => actorId),
    ...submissions.map(({ answeredBy }) => answeredBy),
    ...[...proposals, ...corrections].flatMap(({ by, resolvedBy }) => [by, resolvedBy]),
  ];
  return {
    ...view,
    complaint: maySeeContact ? view.complaint : withoutContact(view.complaint),
    byRegistry: (await toldByRegistry(db, [id])).has(id),
    merchant: matter.file.merchant,
    contact,
    can: possibleEvents(matter.file.state, known),
    cannotTake: holdObstacle(matter.file.state, known),
    assignedAt: matter.file.assignedAt?.toISOString() ?? null,
    clocks: clockViews(known),
    evidence: (await evidenceOf(db, id)).map(evidenceView),
    messages: (await messagesOf(db, id)).map(messageView),
    submissions: submissions.map((row) => ({ id: row.id, ...submissionView(row), answeredBy: row.answeredBy })),
    statement: matter.file.statement,
    proposals: proposals.map(proposalView),
    corrections: corrections.map(proposalView),
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

function proposalView({ id, at, by, content, result, note, resolvedBy }: ProposalRow) {
  return { id, at: at.toISOString(), by, content, result, note, resolvedBy };
}

function withoutContact({ contact: _, sealedContact: _sealed, ...complaint }: Complaint): Complaint {
  return complaint;
}
