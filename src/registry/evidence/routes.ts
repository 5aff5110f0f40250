import * as v from 'valibot';
import { brokenLink } from '../../core/casework/evidence-chain';
import { noteRead } from '../accounts/note-read';
import { CasePathSchema, numberText } from '../cases/case-path';
import { sentKey } from '../cases/once';
import { staffActor } from '../cases/staff-actor';
import type { Deps } from '../deps';
import { FEED_CONTENT_TYPE } from '../feeds/routes';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { addEvidence, MAX_EVIDENCE_BYTES } from './add-evidence';
import { EVIDENCE_TYPES } from './content-type';
import { keptBytes } from './evidence-folder';
import { evidenceOf } from './evidence-repository';
import { EvidenceQuerySchema, evidenceView, EvidenceViewSchema } from './evidence-view';

const EXTENSIONS: Record<string, string> = { ...EVIDENCE_TYPES, 'application/json': 'json' };

/** Case handlers read evidence, and add their own. */
export function evidenceRoutes(app: App, deps: Deps): void {
  app.post(
    '/v1/cases/:id/evidence',
    {
      config: { permission: 'handle' },
      bodyLimit: MAX_EVIDENCE_BYTES,
      schema: {
        idempotencyKey: 'optional',
        summary: 'Adds a file that the registry found itself to the evidence of a case.',
        security: 'handler',
        params: CasePathSchema,
        querystring: EvidenceQuerySchema,
        queryExample: { name: 'receipt.png' },
        consumes: [FEED_CONTENT_TYPE],
        response: { 201: EvidenceViewSchema },
      },
    },
    async ({ params, query, body, actor, headers }, reply) => {
      const given = { caseId: params.id, actor: staffActor(actor), name: query.name, body, key: sentKey(headers) };
      return reply.code(201).send(evidenceView(await addEvidence(deps, given)));
    },
  );

  app.get(
    '/v1/cases/:id/evidence/:seq',
    {
      config: { permission: 'view-cases' },
      schema: {
        summary: 'The bytes of a piece of evidence, to be saved and never shown by a browser.',
        security: 'handler',
        params: v.object({ ...CasePathSchema.entries, seq: numberText }),
        produces: FEED_CONTENT_TYPE,
      },
    },
    async ({ params: { id, seq }, actor }, reply) => {
      staffActor(actor, ['handler', 'approver', 'appeals', 'intake']);
      const rows = await evidenceOf(deps.db, id);
      const row = rows.find((one) => one.seq === seq);
      if (!row) throw new Problem('not-found', `The case ${id} has no evidence ${seq}.`);
      const broken = brokenLink(rows.map((one) => ({ ...one, at: one.at.getTime(), dropped: one.droppedAt !== null })));
      if (broken !== null) throw new Error(`The evidence of case ${id} was changed at ${broken}.`);
      const bytes = row.droppedAt ? null : await keptBytes(deps.evidenceDir, row.sha256);
      if (!bytes) throw new Problem('not-found', `The bytes of evidence ${seq} of case ${id} are kept no longer.`);
      await noteRead(deps, actor, { act: 'read.evidence', subject: `case:${id}`, detail: { seq } });
      return reply
        .headers({
          'content-disposition': `attachment; filename="case-${id}-evidence-${seq}.${EXTENSIONS[row.type] ?? 'bin'}"`,
          'content-security-policy': "sandbox; default-src 'none'",
          'x-content-type-options': 'nosniff',
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'no-store',
        })
        .type('application/octet-stream')
        .serializer((payload: unknown) => payload as string)
        .send(Buffer.from(bytes));
    },
  );
}
