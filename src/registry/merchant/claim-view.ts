import * as v from 'valibot';
import { CASE_EVENTS } from '../../core/casework/case-table';
import { possibleEvents } from '../../core/casework/case-machine';
import { StatementSchema, type Statement } from '../../core/casework/statement';
import { withoutComplainant } from '../../core/casework/without-complainant';
import { CATEGORIES, STAGES } from '../../core/category';
import { CASE_KINDS, CASE_STATES, kindOf, OUTCOMES, type Complaint } from '../../core/complaint';
import { FLAGS, LIST_NAMES } from '../../core/listing';
import type { CaseMatter } from '../cases/case-repository';
import { ClockViewSchema, clockViews } from '../cases/clock-view';
import { MessageViewSchema, messagesOf, messageView } from '../cases/message-repository';
import { submissionsOf } from '../cases/submission-repository';
import { SubmissionViewSchema, submissionView } from '../cases/submission-view';
import { circumstancesOf } from '../cases/take-step';
import type { Database } from '../db/connect';
import { toldByRegistry } from '../decisions/told-by-registry';
import { toldInCases } from '../decisions/told-in-confidence';
import type { Deps } from '../deps';
import { evidenceOf, type EvidenceRow } from '../evidence/evidence-repository';
import { evidenceView, EvidenceViewSchema } from '../evidence/evidence-view';
import { findingsIn, ReadFindingSchema } from '../reviews/finding-evidence';
import { listingsOfCase } from '../listings/listing-repository';
import { merchantActor } from './act-as-merchant';
import { challengeOf } from './claim-link';
import type { ClaimRow } from './claim-repository';
import { placesOf, provable, siteToProve } from './prove-control';

const AllegedSchema = v.object({
  name: v.nullable(v.string()),
  /** Of somebody's tip only the site. */
  url: v.string(),
  /** Null for somebody's tip: its words could tell who gave it (SAMR Order 20 art. 33). */
  facts: v.nullable(v.string()),
  remedy: v.nullable(v.string()),
  claim: v.nullable(v.string()),
  orderNumber: v.nullable(v.string()),
  purchasedOn: v.nullable(v.string()),
  promisedOn: v.nullable(v.string()),
  amount: v.nullable(v.object({ value: v.string(), currency: v.string() })),
  /** What panels found about goods, where the case was opened for it. */
  findings: v.nullable(v.array(ReadFindingSchema)),
});
type Alleged = v.InferOutput<typeof AllegedSchema>;

/** A case as its merchant sees it: until control is proven, only how to prove it. */
export const ClaimViewSchema = v.object({
  case: v.number(),
  kind: v.picklist(CASE_KINDS),
  /** The registry opened the case itself, for what panels or its inspectors found: nobody complained. */
  byRegistry: v.boolean(),
  state: v.picklist(CASE_STATES),
  category: v.picklist(CATEGORIES),
  stage: v.picklist(STAGES),
  proven: v.boolean(),
  proof: v.object({
    challenge: v.string(),
    /** Each identifier of which control can be proven; `dns` and `file`: where the challenge is looked for. */
    /** On whose page a handler is asked to look for the challenge. */
    asked: v.nullable(v.string()),
    of: v.array(v.object({ identifier: v.string(), dns: v.nullable(v.string()), file: v.nullable(v.string()) })),
  }),
  can: v.array(v.picklist(CASE_EVENTS)),
  clocks: v.array(ClockViewSchema),
  /** Null until control is proven. Never says who complained. */
  alleged: v.nullable(AllegedSchema),
  outcome: v.nullable(v.picklist(OUTCOMES)),
  statement: v.nullable(StatementSchema),
  /** What the case lists or clears (`removed`) now. */
  listings: v.array(
    v.object({
      identifier: v.string(),
      list: v.picklist(LIST_NAMES),
      flags: v.array(v.picklist(FLAGS)),
      since: v.pipe(v.string(), v.isoTimestamp()),
      until: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    }),
  ),
  /** What the merchant gave; a complainant's file may name the complainant. */
  evidence: v.array(EvidenceViewSchema),
  messages: v.array(MessageViewSchema),
  submissions: v.array(SubmissionViewSchema),
});

export async function claimView(
  deps: Deps,
  claim: ClaimRow,
  matter: CaseMatter,
): Promise<v.InferOutput<typeof ClaimViewSchema>> {
  const { db, now, receiptKey } = deps;
  const { file, complaint } = matter;
  const known = await circumstancesOf(db, matter, merchantActor(claim), now(), deps);
  const proven = claim.provenAt !== null;
  const submissions = proven ? await submissionsOf(db, file.id) : [];
  const byRegistry = (await toldByRegistry(db, [file.id])).has(file.id);
  const evidence = proven ? await evidenceOf(db, file.id) : [];
  return {
    case: file.id,
    kind: kindOf(complaint.content),
    byRegistry,
    state: file.state,
    category: file.category,
    stage: complaint.content.stage,
    proven,
    proof: {
      challenge: challengeOf(receiptKey, claim.tokenHash),
      asked: proven ? null : claim.identifier,
      of: provable(complaint.content).map((identifier) => {
        const site = siteToProve(identifier);
        const places = site === null ? null : placesOf(site);
        return { identifier, dns: places?.dns ?? null, file: places?.file ?? null };
      }),
    },
    can: possibleEvents(file.state, known),
    clocks: clockViews(known),
    alleged: proven ? await allegedIn(deps, matter, byRegistry, evidence) : null,
    outcome: proven ? file.outcome : null,
    statement: proven ? await statementFor(db, matter) : null,
    listings: (proven ? await listingsOfCase(db, file.id) : []).map((row) => ({
      identifier: row.identifier,
      list: row.list,
      flags: row.flags,
      since: row.listedAt.toISOString(),
      until: row.expiresAt?.toISOString() ?? null,
    })),
    evidence: evidence.filter(({ by }) => by === 'merchant').map(evidenceView),
    messages: proven ? (await messagesOf(db, file.id, 'merchant')).map(messageView) : [],
    submissions: submissions.filter(({ by }) => by === 'merchant').map(submissionView),
  };
}

/** What was decided and why; of a tip without what could lead to whoever gave it, should the reasons repeat it. What the registry told itself leads to nobody. */
async function statementFor(db: Database, { file, complaint }: CaseMatter): Promise<Statement | null> {
  if (file.statement === null || kindOf(complaint.content) !== 'tip') return file.statement;
  const told = (await toldInCases(db, [file.id])).get(file.id);
  if (!told?.isSecret) return file.statement;
  const { facts, ground } = file.statement;
  return { ...file.statement, facts: withoutComplainant(facts, told), ground: withoutComplainant(ground, told) };
}

/**
 * What the merchant reads of a complaint. Of a tip that somebody gave it is what every visitor could have seen: neither a purchase nor the words
 * tell who gave it. A case that the registry opened itself protects nobody, so all of it is read.
 */
async function allegedIn(
  { evidenceDir }: Deps,
  { complaint: { content } }: CaseMatter,
  byRegistry: boolean,
  evidence: readonly EvidenceRow[],
): Promise<Alleged> {
  if (kindOf(content) === 'tip' && !byRegistry) return allegedByTip(content);
  const { against, facts, remedy, claim, orderNumber, purchasedOn, promisedOn, amount } = content;
  const findings = byRegistry ? await findingsIn(evidence, evidenceDir) : null;
  return {
    name: against.name ?? null,
    url: against.url,
    facts,
    remedy: remedy ?? null,
    claim: claim ?? null,
    orderNumber: orderNumber ?? null,
    purchasedOn: purchasedOn ?? null,
    promisedOn: promisedOn ?? null,
    amount: amount ?? null,
    findings,
  };
}

function allegedByTip({ against: { name, url } }: Complaint): Alleged {
  const unsaid = { facts: null, remedy: null, claim: null, orderNumber: null, findings: null };
  const unbought = { purchasedOn: null, promisedOn: null, amount: null };
  return { name: name ?? null, url: `${new URL(url).origin}/`, ...unsaid, ...unbought };
}
