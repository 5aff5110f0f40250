import { createHash } from 'node:crypto';
import { ComplaintSchema, ReceiptSchema, type Receipt } from '../../core/complaint';
import type { Deps } from '../deps';
import { sentKey } from '../cases/once';
import { surestIdentifier } from '../cases/ruling';
import { keepBytes } from '../evidence/evidence-folder';
import { frozenPage } from '../evidence/freeze-page';
import { invalid, Problem } from '../problem';
import type { App } from '../schema-routes';
import { askEffort } from './ask-effort';
import { isInBurst } from './burst-repository';
import { canonicalComplaint } from './canonical-complaint';
import { checkFiling, FilingCheckSchema, FilingCheckedSchema } from './check-filing';
import { fileComplaint, findStanding, type Standing } from './complaint-repository';
import { COMPLAINT_EXAMPLE, TIP_EXAMPLE } from './complaint-example';
import { networkHash } from './network-hash';
import { mustFindStanding, ReceiptPathSchema } from './receipt-path';
import { receiptCode, receiptHash } from './receipt-code';

const CHECKS_PER_HOUR = 120;
const MAX_COMPLAINT_BYTES = 65_536;

/** Complaints come in, and their complainants ask how they stand. */
export function intakeRoutes(app: App, deps: Deps): void {
  const { db, now, receiptKey, complaintsPerHour, evidenceDir, calendar } = deps;
  app.post(
    '/v1/complaints',
    {
      bodyLimit: MAX_COMPLAINT_BYTES,
      config: { rateLimit: { max: complaintsPerHour, timeWindow: 3_600_000 } },
      schema: {
        summary: 'Files a complaint. The same key with the same complaint again gives the same receipt (200).',
        idempotencyKey: 'required',
        body: ComplaintSchema,
        examples: { complaint: COMPLAINT_EXAMPLE, tip: TIP_EXAMPLE },
        response: { 200: ReceiptSchema, 201: ReceiptSchema },
      },
    },
    async (request, reply) => {
      const key = sentKey(request.headers);
      if (key === null)
        throw invalid([{ field: 'Idempotency-Key', detail: 'this header must be a UUID, new for each complaint' }]);
      const content = canonicalComplaint(request.body);
      const contentHash = createHash('sha256').update(JSON.stringify(content)).digest();
      const code = receiptCode(receiptKey, key);
      const at = now();
      const merchant = surestIdentifier(content);
      // The same again costs nothing: its receipt may have been lost on the way.
      if ((await findStanding(db, receiptHash(code))) === null)
        await askEffort(deps, request, {
          what: 'complaints',
          number: key,
          inBurst: async () => merchant !== null && (await isInBurst(db, merchant, at)),
        });
      const { bytes, entry } = frozenPage(content, at, 'complainant');
      const network = merchant && networkHash(receiptKey, { address: request.ip, about: merchant, at });
      const filing = {
        receiptHash: receiptHash(code),
        contentHash,
        content,
        page: entry,
        keepPage: () => keepBytes(evidenceDir, bytes),
        network,
        at,
        calendar,
      };
      const isNew = await fileComplaint(db, filing);
      const standing = await mustFindStanding(db, code);
      if (!isNew && !contentHash.equals(standing.contentHash)) {
        throw new Problem(
          'key-reused',
          'With this Idempotency-Key another complaint was filed. A new complaint needs a new key.',
        );
      }
      return reply.code(isNew ? 201 : 200).send(receiptOf(code, standing));
    },
  );

  app.get(
    '/v1/complaints/:receipt',
    {
      schema: {
        summary: 'How a complaint stands, by its receipt code.',
        params: ReceiptPathSchema,
        response: { 200: ReceiptSchema },
      },
    },
    async ({ params }) => receiptOf(params.receipt, await mustFindStanding(db, params.receipt)),
  );

  app.post(
    '/v1/complaints/check',
    {
      config: { rateLimit: { max: CHECKS_PER_HOUR, timeWindow: 3_600_000 } },
      schema: {
        summary: 'Says before filing what is decided on this merchant, and how the complaints of these receipts stand.',
        body: FilingCheckSchema,
        examples: {
          example: { identifiers: ['domain:shop.example'], receipts: ['0000-0000-0000-0000'] },
          older: { identifiers: ['domain:shop.example'], matters: ['0'.repeat(64)] },
        },
        response: { 200: FilingCheckedSchema },
      },
    },
    ({ body }) => checkFiling(db, body, now()),
  );
}

function receiptOf(receipt: string, { contentHash: _, caseId: _caseId, ...standing }: Standing): Receipt {
  return { receipt, ...standing };
}
