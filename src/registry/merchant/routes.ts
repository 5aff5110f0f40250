import * as v from 'valibot';
import { ReceiptCodeSchema } from '../../core/complaint';
import { IdentifierSchema } from '../../core/sighting';
import { MessageTextSchema } from '../cases/message-repository';
import { sentKey } from '../cases/once';
import { talk } from '../cases/talk';
import { mustFindCase } from '../cases/take-step';
import type { Deps } from '../deps';
import { addEvidence, MAX_EVIDENCE_BYTES } from '../evidence/add-evidence';
import { EvidenceQuerySchema, evidenceView, EvidenceViewSchema } from '../evidence/evidence-view';
import { FEED_CONTENT_TYPE } from '../feeds/routes';
import { receiptHash, spellReceipt } from '../intake/receipt-code';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { handIn, merchantActor } from './act-as-merchant';
import { challengeOf } from './claim-link';
import { joinProven } from '../graph/join-proven';
import { findClaim, noteWish, type ClaimRow } from './claim-repository';
import { claimView, ClaimViewSchema } from './claim-view';
import { proveControl, provable } from './prove-control';

const ClaimPathSchema = v.object({
  token: v.pipe(v.string(), v.maxLength(40), v.transform(spellReceipt), ReceiptCodeSchema),
});
const ProofSchema = v.strictObject({ method: v.picklist(['dns', 'file', 'page-code']), identifier: IdentifierSchema });
const SubmissionSchema = v.strictObject({
  kind: v.picklist(['reply', 'objection', 'appeal', 'correction', 'rectification']),
  text: v.pipe(MessageTextSchema, v.minLength(10)),
});
const HOURLY = 60;
const optionalKey = { idempotencyKey: 'optional' } as const;

/** A merchant reads and answers what is alleged, by the link of its notice and once it has proven to be the merchant. */
export function merchantRoutes(app: App, deps: Deps): void {
  const { db, now, receiptKey } = deps;
  const common = { params: ClaimPathSchema, response: { 200: ClaimViewSchema } };
  const config = { rateLimit: { max: HOURLY, timeWindow: 3_600_000 } };

  app.get(
    '/v1/claims/:token',
    { config, schema: { summary: 'A case as its merchant sees it, by the link in the notice.', ...common } },
    async ({ params }) => view(await mustFindClaim(params.token)),
  );

  app.post(
    '/v1/claims/:token/proof',
    {
      config,
      schema: {
        summary:
          "Looks for the challenge in a TXT record or a well-known file; or asks a handler to look at the shop's page. Once proven, further names of the same merchant can be, and are joined to the first.",
        ...common,
        body: ProofSchema,
        examples: {
          example: { method: 'dns', identifier: 'domain:shop.example' },
          page: { method: 'page-code', identifier: 'domain:shop.example' },
        },
      },
    },
    async ({ params, body: { identifier, method } }) => {
      const claim = await mustFindClaim(params.token);
      const { complaint } = await mustFindCase(db, claim.caseId);
      // Whoever has proven to be the merchant may prove that further names are the merchant's too.
      if (claim.provenAt === null && !provable(complaint.content).includes(identifier))
        throw new Problem('conflict', `The complaint does not surely name "${identifier}".`);
      if (method === 'page-code' && claim.provenAt !== null)
        throw new Problem(
          'conflict',
          'Further names are proven by a TXT record or a file; else write to the handlers.',
        );
      if (method === 'page-code') {
        await noteWish(db, claim.id, identifier);
        return view(await mustFindClaim(params.token));
      }
      const challenge = challengeOf(receiptKey, claim.tokenHash);
      await proveControl({ identifier, method, challenge }, deps);
      await joinProven(deps, claim, { identifier, provenBy: method, provenAt: now() });
      return view(await mustFindClaim(params.token));
    },
  );

  app.post(
    '/v1/claims/:token/submissions',
    {
      config,
      schema: {
        summary:
          'A reply (public, without personal data of the complainant), objection, appeal, request for correction, or rectification.',
        ...common,
        ...optionalKey,
        body: SubmissionSchema,
        examples: { example: { kind: 'reply', text: 'The parcel was lost. We paid the price back on 20 March.' } },
      },
    },
    async ({ params, body, headers }) => {
      await handIn(deps, await mustFindClaim(params.token), { ...body, key: sentKey(headers) });
      return view(await mustFindClaim(params.token));
    },
  );

  app.post(
    '/v1/claims/:token/messages',
    {
      config,
      schema: {
        summary: 'A message to the case handlers.',
        ...common,
        ...optionalKey,
        body: v.strictObject({ text: MessageTextSchema }),
        examples: { example: { text: 'Until when can we send documents?' } },
      },
    },
    async ({ params, body, headers }) => {
      const claim = await mustFindClaim(params.token);
      const key = sentKey(headers);
      await talk(deps, { caseId: claim.caseId, actor: merchantActor(claim), party: 'merchant', text: body.text, key });
      return view(claim);
    },
  );

  app.post(
    '/v1/claims/:token/evidence',
    {
      config,
      bodyLimit: MAX_EVIDENCE_BYTES,
      schema: {
        summary: 'Adds a file to the evidence: the body itself, PNG, JPEG, WebP or PDF, up to 10 MB.',
        ...optionalKey,
        params: ClaimPathSchema,
        querystring: EvidenceQuerySchema,
        queryExample: { name: 'receipt.png' },
        consumes: [FEED_CONTENT_TYPE],
        response: { 201: EvidenceViewSchema },
      },
    },
    async ({ params, query, body, headers }, reply) => {
      const claim = await mustFindClaim(params.token);
      const actor = merchantActor(claim);
      const given = { caseId: claim.caseId, actor, name: query.name, body, key: sentKey(headers) };
      return reply.code(201).send(evidenceView(await addEvidence(deps, given)));
    },
  );

  async function mustFindClaim(token: string): Promise<ClaimRow> {
    const claim = await findClaim(db, receiptHash(token));
    if (!claim) throw new Problem('not-found', 'No case has this link.');
    return claim;
  }

  async function view(claim: ClaimRow) {
    return claimView(deps, claim, await mustFindCase(db, claim.caseId));
  }
}
