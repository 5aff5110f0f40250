import * as v from 'valibot';
import { commitmentDigest, PROMISES, PromisesSchema, SignatorySchema } from '../../core/commitment';
import { ReceiptCodeSchema } from '../../core/complaint';
import { FiledCommitmentSchema } from '../../core/merchant-file';
import { audit } from '../accounts/audit-repository';
import { CasePathSchema } from '../cases/case-path';
import type { Deps } from '../deps';
import { mustBe } from '../graph/routes';
import { receiptHash, spellReceipt } from '../intake/receipt-code';
import { findClaim, type ClaimRow } from '../merchant/claim-repository';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { addCommitment, commitmentsOf, withdrawCommitments } from './commitment-repository';
import { filedCommitments } from './commitment-view';
import { recordBreach } from './record-breach';

const ClaimPathSchema = v.object({
  token: v.pipe(v.string(), v.maxLength(40), v.transform(spellReceipt), ReceiptCodeSchema),
});
const ViewSchema = v.object({ identifier: v.string(), commitment: v.nullable(FiledCommitmentSchema) });
const config = { rateLimit: { max: 60, timeWindow: 3_600_000 } };

/** A merchant's public promise: signed by whoever has proven to be the merchant, and shown with each breach that a decision found. */
export function commitmentRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;

  app.get(
    '/v1/claims/:token/commitment',
    {
      config,
      schema: {
        summary: "The merchant's public promise as it stands, by the link in the notice.",
        params: ClaimPathSchema,
        response: { 200: ViewSchema },
      },
    },
    async ({ params }) => viewOf(await mustBeProven(params.token)),
  );

  app.post(
    '/v1/claims/:token/commitment',
    {
      config,
      schema: {
        summary: 'Signs a new version of the public promise. The one before stays in the history.',
        params: ClaimPathSchema,
        body: v.strictObject({
          promises: PromisesSchema,
          signatory: SignatorySchema,
          /** That breaches which decisions find are made public. */
          accepts: v.literal(true, 'who promises accepts that breaches are made public'),
        }),
        examples: {
          example: {
            promises: [
              { promise: 'genuine-goods', days: null },
              { promise: 'ships-in-time', days: 3 },
            ],
            signatory: 'Li Wei, managing director',
            accepts: true,
          },
        },
        response: { 201: ViewSchema },
      },
    },
    async ({ params, body: { promises, signatory } }, reply) => {
      const claim = await mustBeProven(params.token);
      const { identifier } = claim;
      const signedAt = now();
      await db.transaction(async (tx) => {
        const version = ((await commitmentsOf(tx, [identifier])).at(-1)?.version ?? 0) + 1;
        await withdrawCommitments(tx, identifier, signedAt);
        const said = { identifier, version, promises, signatory };
        const digest = commitmentDigest({ ...said, signedAt: signedAt.toISOString() });
        await addCommitment(tx, { ...said, claimId: claim.id, signedAt, digest });
      });
      return reply.code(201).send(await viewOf(claim));
    },
  );

  app.post(
    '/v1/claims/:token/commitment/withdrawal',
    {
      config,
      schema: {
        summary: 'Withdraws the public promise from now on. What was broken before stays in the file.',
        params: ClaimPathSchema,
        response: { 200: ViewSchema },
      },
    },
    async ({ params }) => {
      const claim = await mustBeProven(params.token);
      if (!(await withdrawCommitments(db, claim.identifier, now())))
        throw new Problem('conflict', 'There is no promise that holds.');
      return viewOf(claim);
    },
  );

  app.get(
    '/v1/commitments',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'The public promise of a merchant, with the breaches that stand.',
        security: 'handler',
        querystring: v.object({ identifier: v.pipe(v.string(), v.maxLength(300)) }),
        queryExample: { identifier: 'domain:shop.example' },
        response: { 200: ViewSchema },
      },
    },
    ({ query }) => viewOf({ identifier: mustBe(query.identifier, 'identifier') }),
  );

  app.post(
    '/v1/cases/:id/breaches',
    {
      config: { permission: 'approve' },
      schema: {
        summary: 'Notes that what a decision upheld was a breach of what the merchant had promised.',
        security: 'handler',
        params: CasePathSchema,
        body: v.strictObject({ promise: v.picklist(PROMISES) }),
        examples: { example: { promise: 'ships-in-time' } },
        response: { 201: ViewSchema },
      },
    },
    async ({ params: { id }, body: { promise }, actor }, reply) => {
      const at = now();
      const identifier = await db.transaction(async (tx) => {
        const of = await recordBreach(tx, id, promise, { at, by: actor.id });
        await audit(tx, actor, 'record-breach', `case:${id}`, { promise, identifier: of }, at);
        return of;
      });
      return reply.code(201).send(await viewOf({ identifier }));
    },
  );

  async function mustBeProven(token: string): Promise<ClaimRow & { identifier: NonNullable<ClaimRow['identifier']> }> {
    const claim = await findClaim(db, receiptHash(token));
    if (!claim) throw new Problem('not-found', 'No case has this link.');
    const { identifier } = claim;
    if (claim.provenAt === null || identifier === null)
      throw new Problem('conflict', 'It is not proven yet that this link is in the hands of the merchant.');
    return { ...claim, identifier };
  }

  async function viewOf({ identifier }: { identifier: NonNullable<ClaimRow['identifier']> }) {
    const commitments = await filedCommitments(db, { identifiers: [identifier] });
    return { identifier, commitment: commitments.get(identifier) ?? null };
  }
}
