import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { ComplaintSchema, ReceiptCodeSchema, ReceiptSchema, type Receipt } from '../../core/complaint';
import type { Deps } from '../deps';
import { invalid, Problem } from '../problem';
import type { App } from '../schema-routes';
import { canonicalComplaint } from './canonical-complaint';
import { fileComplaint, findStanding, type Standing } from './complaint-repository';
import { receiptCode, receiptHash, spellReceipt } from './receipt-code';

const MAX_COMPLAINT_BYTES = 65_536;
const KeySchema = v.pipe(v.string(), v.uuid());
const ReceiptPathSchema = v.object({
  receipt: v.pipe(v.string(), v.maxLength(40), v.transform(spellReceipt), ReceiptCodeSchema),
});

/** Complaints come in, and their complainants ask how they stand. */
export function intakeRoutes(app: App, { db, now, receiptKey, complaintsPerHour }: Deps): void {
  app.post(
    '/v1/complaints',
    {
      bodyLimit: MAX_COMPLAINT_BYTES,
      config: { rateLimit: { max: complaintsPerHour, timeWindow: 3_600_000 } },
      schema: {
        summary: 'Files a complaint. The same key with the same complaint again gives the same receipt (200).',
        idempotencyKey: true,
        body: ComplaintSchema,
        response: { 200: ReceiptSchema, 201: ReceiptSchema },
      },
    },
    async (request, reply) => {
      const key = v.safeParse(KeySchema, request.headers['idempotency-key']);
      if (!key.success)
        throw invalid([{ field: 'Idempotency-Key', detail: 'this header must be a UUID, new for each complaint' }]);
      const content = canonicalComplaint(request.body);
      const contentHash = createHash('sha256').update(JSON.stringify(content)).digest();
      const code = receiptCode(receiptKey, key.output);
      const isNew = await fileComplaint(db, { receiptHash: receiptHash(code), contentHash, content, at: now() });
      const standing = await mustFind(code);
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
    async ({ params }) => receiptOf(params.receipt, await mustFind(params.receipt)),
  );

  async function mustFind(code: string): Promise<Standing> {
    const standing = await findStanding(db, receiptHash(code));
    if (!standing) throw new Problem('not-found', 'This registry has no complaint with this receipt code.');
    return standing;
  }
}

function receiptOf(receipt: string, { contentHash: _, ...standing }: Standing): Receipt {
  return { receipt, ...standing };
}
