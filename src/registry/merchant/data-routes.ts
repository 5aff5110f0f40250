import * as v from 'valibot';
import { ReceiptCodeSchema } from '../../core/complaint';
import { ErasedSchema, eraseParty } from '../cases/erase-party';
import { mustFindCase } from '../cases/take-step';
import type { Deps } from '../deps';
import { receiptHash, spellReceipt } from '../intake/receipt-code';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { merchantActor } from './act-as-merchant';
import { findClaim, type ClaimRow } from './claim-repository';
import { claimView, ClaimViewSchema } from './claim-view';

const time = v.pipe(v.string(), v.isoTimestamp());
const ClaimPathSchema = v.object({
  token: v.pipe(v.string(), v.maxLength(40), v.transform(spellReceipt), ReceiptCodeSchema),
});
const { evidence, messages, submissions } = ClaimViewSchema.entries;

/** All that is held about whoever speaks for a merchant in a case. */
const ClaimDataSchema = v.object({
  case: v.number(),
  link: v.object({
    createdAt: time,
    provenAt: v.nullable(time),
    provenBy: v.nullable(v.string()),
    identifier: v.nullable(v.string()),
  }),
  evidence,
  messages,
  submissions,
  /** What they did, and when. */
  history: v.array(v.object({ at: time, event: v.string() })),
});

const HOURLY = 60;

/** What is held about whoever speaks for a merchant, by the link of its notice: to take along, and to have deleted. */
export function claimDataRoutes(app: App, deps: Deps): void {
  const { db } = deps;
  const config = { rateLimit: { max: HOURLY, timeWindow: 3_600_000 } };

  app.get(
    '/v1/claims/:token/data',
    {
      config,
      schema: {
        summary: 'All that is held about whoever speaks for the merchant. Before control is proven, the link only.',
        params: ClaimPathSchema,
        response: { 200: ClaimDataSchema },
      },
    },
    async ({ params }, reply) => {
      const claim = await mustFindClaim(params.token);
      const matter = await mustFindCase(db, claim.caseId);
      const seen = await claimView(deps, claim, matter);
      const isProven = claim.provenAt !== null;
      reply.header('cache-control', 'no-store');
      return {
        case: claim.caseId,
        link: {
          createdAt: claim.createdAt.toISOString(),
          provenAt: claim.provenAt?.toISOString() ?? null,
          provenBy: claim.provenBy,
          identifier: claim.identifier,
        },
        evidence: isProven ? seen.evidence : [],
        messages: seen.messages,
        submissions: seen.submissions,
        history: matter.events
          .filter(({ actor }) => isProven && actor === 'merchant')
          .map(({ at, event }) => ({ at: at.toISOString(), event })),
      };
    },
  );

  app.delete(
    '/v1/claims/:token/data',
    {
      config,
      schema: {
        summary:
          'Deletes what was given for the merchant, once the case is over: replies, which are public no more, messages and files. The decision stays.',
        params: ClaimPathSchema,
        response: { 200: ErasedSchema },
      },
    },
    async ({ params }) => {
      const claim = await mustFindClaim(params.token);
      return eraseParty(deps, claim.caseId, { party: 'merchant', actor: merchantActor(claim) });
    },
  );

  async function mustFindClaim(token: string): Promise<ClaimRow> {
    const claim = await findClaim(db, receiptHash(token));
    if (!claim) throw new Problem('not-found', 'No case has this link.');
    return claim;
  }
}
