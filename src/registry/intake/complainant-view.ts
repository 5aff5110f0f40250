import * as v from 'valibot';
import { CASE_EVENTS } from '../../core/casework/case-table';
import { possibleEvents } from '../../core/casework/case-machine';
import { StatementSchema } from '../../core/casework/statement';
import { CASE_STATES, CASE_KINDS, kindOf, OUTCOMES } from '../../core/complaint';
import { ClockViewSchema, clockViews } from '../cases/clock-view';
import { messagesOf, messageView, MessageViewSchema } from '../cases/message-repository';
import { submissionsOf } from '../cases/submission-repository';
import { SubmissionViewSchema, submissionView } from '../cases/submission-view';
import { circumstancesOf, mustFindCase } from '../cases/take-step';
import type { Deps } from '../deps';
import { evidenceOf } from '../evidence/evidence-repository';
import { evidenceView, EvidenceViewSchema } from '../evidence/evidence-view';

/** A case as its complainant sees it. */
export const ComplainantViewSchema = v.object({
  kind: v.picklist(CASE_KINDS),
  state: v.picklist(CASE_STATES),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  reason: v.nullable(v.string()),
  statement: v.nullable(StatementSchema),
  can: v.array(v.picklist(CASE_EVENTS)),
  clocks: v.array(ClockViewSchema),
  /** What the complainant gave. */
  evidence: v.array(EvidenceViewSchema),
  messages: v.array(MessageViewSchema),
  /** The merchant's replies and the complainant's own appeals. */
  submissions: v.array(SubmissionViewSchema),
});

export async function complainantView(
  deps: Deps,
  caseId: number,
): Promise<v.InferOutput<typeof ComplainantViewSchema>> {
  const { db, now } = deps;
  const matter = await mustFindCase(db, caseId);
  const { file, complaint } = matter;
  const known = await circumstancesOf(db, matter, { kind: 'complainant' }, now(), deps);
  const evidence = await evidenceOf(db, caseId);
  const submissions = await submissionsOf(db, caseId);
  return {
    kind: kindOf(complaint.content),
    state: file.state,
    outcome: file.outcome,
    reason: file.reason,
    statement: file.statement,
    can: possibleEvents(file.state, known),
    // How the registry answers the merchant is not the complainant's.
    clocks: clockViews(known).filter(({ clock }) => clock !== 'check'),
    evidence: evidence.filter(({ by }) => by === 'complainant').map(evidenceView),
    messages: (await messagesOf(db, caseId, 'complainant')).map(messageView),
    submissions: submissions.filter(({ by, kind }) => by === 'complainant' || kind === 'reply').map(submissionView),
  };
}
