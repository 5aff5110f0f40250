import { createHash } from 'node:crypto';
import { credibleEvidence } from '../../core/credible-evidence';
import { ReceiptSchema } from '../../core/complaint';
import { SignedBatchSchema, SignedPayloadSchema, type ReviewReport } from '../../core/review-report';
import { productOf } from '../../core/goods-address';
import { parseIdentifier } from '../../core/schemes';
import type { Deps } from '../deps';
import { askEffort } from '../intake/ask-effort';
import { receiptCode, receiptHash } from '../intake/receipt-code';
import { Problem, refused } from '../problem';
import type { App } from '../schema-routes';
import { isBurst } from './burst-rule';
import { keepQuota } from './key-quota';
import { hourly } from './limit';
import { findBatch, storeBatch } from './report-repository';
import { signedBy } from './signed-by';
import { SIGNED_EXAMPLES } from './signed-examples';
import { originOf } from './origin-repository';
import { networksOf } from './networks-of';
import { recentByNew, volunteerOf } from './volunteer-repository';

const MAX_BATCH_BYTES = 500_000;
/** A clock that is this far ahead of ours is wrong. */
const AHEAD_MS = 24 * 3_600_000;

/** Volunteers' signed reports come in. */
export function reportRoutes(app: App, deps: Deps): void {
  const { db, now, registry, receiptKey, complaintsPerHour } = deps;
  app.post(
    '/v1/review-reports',
    {
      bodyLimit: MAX_BATCH_BYTES,
      config: { rateLimit: hourly('review-reports', complaintsPerHour) },
      schema: {
        summary:
          'Takes a report on reviews, signed by the key of a device. The same batch again gives the same receipt (200).',
        body: SignedBatchSchema,
        examples: { example: SIGNED_EXAMPLES.report },
        response: { 200: ReceiptSchema, 201: ReceiptSchema },
      },
    },
    async (request, reply) => {
      const { body, ip } = request;
      const { content, keyHash } = await signedBy(body, SignedPayloadSchema, registry.id);
      const at = now();
      if (Date.parse(content.at) > at.getTime() + AHEAD_MS)
        throw refused('invalid', 'dated-ahead', 'It is dated in the future.');
      const { report, batch } = content;
      const contentHash = createHash('sha256').update(keyHash).update(body.payload).digest();
      const who = await volunteerOf(db, keyHash, at);
      // The same batch again costs nothing: its receipt may have been lost on the way.
      const isKnown = (await findBatch(db, batch)) !== null;
      if (!isKnown) await keepQuota(db, reply, { volunteerId: who.id, of: 'reports', max: complaintsPerHour, now: at });
      const product = productOf(new URL(report.page.url));
      const merchant = merchantOf(report);
      const recent = await recentByNew(db, { product, merchant, sender: who.id }, at);
      const quarantined = isBurst(recent, who.firstSeenAt.getTime(), at.getTime());
      if (!isKnown)
        await askEffort(deps, request, { what: 'review-reports', number: batch, inBurst: async () => quarantined });
      const code = receiptCode(receiptKey, `review:${batch}`);
      const networks = networksOf(receiptKey, { address: ip, product, merchant, at });
      const isNew = await storeBatch(db, {
        batch,
        volunteerId: who.id,
        receiptHash: receiptHash(code),
        contentHash,
        report,
        product,
        merchant,
        receivedAt: at,
        origin: isKnown ? null : await originOf(db, { volunteerId: who.id, networks, at }),
        quarantined,
      });
      const stored = await findBatch(db, batch);
      if (!stored || (!isNew && !contentHash.equals(stored.contentHash)))
        throw new Problem('key-reused', 'Another report came under this number.');
      return reply
        .code(isNew ? 201 : 200)
        .send({ receipt: code, state: 'received', receivedAt: stored.receivedAt.toISOString() });
    },
  );
}

/** The first identifier that the page's address or its marketplace vouches for; what a client says of it counts for nothing. */
function merchantOf({ merchant, page }: ReviewReport): string | null {
  for (const sighted of merchant) {
    const checked = parseIdentifier(sighted.identifier);
    if (checked.validity === 'malformed') continue;
    const { reason: _, ...rest } = sighted;
    const known = { ...rest, ...checked };
    const host = new URL(page.url).hostname;
    const isAddress =
      checked.identifier === `domain:${host}` || `.${host}`.endsWith(checked.identifier.replace('domain:', '.'));
    const evidence = credibleEvidence(known, page.url);
    if (evidence === 'platform' || (evidence === 'address' && isAddress)) return checked.identifier;
  }
  return null;
}
