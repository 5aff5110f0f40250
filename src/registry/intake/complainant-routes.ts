import * as v from 'valibot';
import { changeCase } from '../cases/change-case';
import { MessageTextSchema } from '../cases/message-repository';
import { isNew, sentKey } from '../cases/once';
import { addSubmission } from '../cases/submission-repository';
import { takeStep } from '../cases/take-step';
import { talk } from '../cases/talk';
import type { Deps } from '../deps';
import { addEvidence, MAX_EVIDENCE_BYTES } from '../evidence/add-evidence';
import { EvidenceQuerySchema, evidenceView, EvidenceViewSchema } from '../evidence/evidence-view';
import { FEED_CONTENT_TYPE } from '../feeds/routes';
import type { App } from '../schema-routes';
import { ComplainantViewSchema, complainantView } from './complainant-view';
import { mustFindStanding, ReceiptPathSchema } from './receipt-path';

const HOURLY = 60;
const actor = { kind: 'complainant' } as const;
const optionalKey = { idempotencyKey: 'optional' } as const;

/** What complainants do after filing, by their receipt code. */
export function complainantRoutes(app: App, deps: Deps): void {
  const { db, now } = deps;
  const common = { params: ReceiptPathSchema, response: { 200: ComplainantViewSchema } };
  const config = { rateLimit: { max: HOURLY, timeWindow: 3_600_000 } };
  const caseOf = async (receipt: string) => (await mustFindStanding(db, receipt)).caseId;

  app.get(
    '/v1/complaints/:receipt/case',
    { schema: { summary: 'All that the complainant may see of the case, and do.', ...common } },
    async ({ params }) => complainantView(deps, await caseOf(params.receipt)),
  );

  app.post(
    '/v1/complaints/:receipt/withdrawal',
    { config, schema: { summary: 'Withdraws a complaint that is not decided yet.', ...common, ...optionalKey } },
    async ({ params, headers }) => {
      const caseId = await caseOf(params.receipt);
      const key = sentKey(headers);
      const at = now();
      await changeCase(deps, caseId, at, async (tx) => {
        if (!(await isNew(tx, { caseId, by: actor.kind, key, content: ['withdrawal'] }))) return;
        await takeStep(tx, caseId, { event: 'withdraw', actor, at }, deps);
      });
      return complainantView(deps, caseId);
    },
  );

  app.post(
    '/v1/complaints/:receipt/messages',
    {
      config,
      schema: {
        summary: 'A message to the case handlers.',
        ...common,
        ...optionalKey,
        body: v.strictObject({ text: MessageTextSchema }),
        examples: { example: { text: 'The parcel has arrived today, without the cup.' } },
      },
    },
    async ({ params, body: { text }, headers }) => {
      const caseId = await caseOf(params.receipt);
      await talk(deps, { caseId, actor, party: 'complainant', text, key: sentKey(headers) });
      return complainantView(deps, caseId);
    },
  );

  app.post(
    '/v1/complaints/:receipt/objection',
    {
      config,
      schema: {
        summary: 'Objects, once and within six months, to a refusal or to a decision that was annulled.',
        ...common,
        ...optionalKey,
        body: v.strictObject({ text: v.pipe(MessageTextSchema, v.minLength(10)) }),
        examples: { example: { text: 'It is not the purchase of case 17: the order numbers differ.' } },
      },
    },
    async ({ params, body, headers }) => {
      const caseId = await caseOf(params.receipt);
      await handIn(caseId, 'contest', body.text, sentKey(headers));
      return complainantView(deps, caseId);
    },
  );

  app.post(
    '/v1/complaints/:receipt/appeal',
    {
      config,
      schema: {
        summary: 'Appeals against the decision, within six months.',
        ...common,
        ...optionalKey,
        body: v.strictObject({ text: v.pipe(MessageTextSchema, v.minLength(10)) }),
        examples: { example: { text: 'The decision overlooks the second parcel, which never came.' } },
      },
    },
    async ({ params, body, headers }) => {
      const caseId = await caseOf(params.receipt);
      await handIn(caseId, 'appeal', body.text, sentKey(headers));
      return complainantView(deps, caseId);
    },
  );

  app.post(
    '/v1/complaints/:receipt/evidence',
    {
      config,
      bodyLimit: MAX_EVIDENCE_BYTES,
      schema: {
        summary: 'Adds a file to the evidence: the body itself, PNG, JPEG, WebP or PDF, up to 10 MB.',
        ...optionalKey,
        params: ReceiptPathSchema,
        querystring: EvidenceQuerySchema,
        queryExample: { name: 'receipt.png' },
        consumes: [FEED_CONTENT_TYPE],
        response: { 201: EvidenceViewSchema },
      },
    },
    async ({ params, query, body, headers }, reply) => {
      const given = { caseId: await caseOf(params.receipt), actor, name: query.name, body, key: sentKey(headers) };
      return reply.code(201).send(evidenceView(await addEvidence(deps, given)));
    },
  );

  async function handIn(caseId: number, kind: 'appeal' | 'contest', text: string, key: string | null): Promise<void> {
    const at = now();
    await db.transaction(async (tx) => {
      if (!(await isNew(tx, { caseId, by: actor.kind, key, content: [kind, text] }))) return;
      await takeStep(tx, caseId, { event: kind, actor, at }, deps);
      await addSubmission(tx, { caseId, kind, by: 'complainant', text, at });
    });
  }
}
