import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { OUTBOX_ALARM } from '../../src/background/alarms';
import { inspectionOf, reportReviews } from '../../src/background/inspect-reviews';
import { sendOutbox } from '../../src/background/send-outbox';
import { SIGNED_PREFIX, type SignedBatch } from '../../src/core/review-report';
import { signedBy } from '../../src/registry/reviews/signed-by';
import { SignedPayloadSchema } from '../../src/core/review-report';
import { REPORT } from '../registry/reviews/device';
import { filing, KEY, problem, REGISTRY_ID, type Filing } from './filing';

// As in browsers; Node 20 has it under this name too.
globalThis.crypto ??= webcrypto as Crypto;

const FROM = { url: 'https://lamps.example/products/lamp?from=mail', tabId: 1, incognito: false };
let on: Filing;
beforeEach(async () => {
  on = await filing();
});
const report = (key = KEY, from = FROM) =>
  reportReviews(on.world, { type: 'report-reviews', key, registryId: REGISTRY_ID, report: REPORT }, from);
const sent = () => on.requests.map(({ body }) => body as SignedBatch);

describe('a report on reviews', () => {
  it('is signed so that the registry can check it, and says no more than was previewed', async () => {
    expect(await report()).toEqual({ state: 'sent', lastError: null });
    expect(on.requests).toMatchObject([{ url: 'http://registry.example/v1/review-reports', method: 'POST', key: KEY }]);
    const { content } = await signedBy(sent()[0]!, SignedPayloadSchema, REGISTRY_ID);
    expect(content).toEqual({
      registry: REGISTRY_ID,
      batch: KEY,
      at: new Date(on.world.time).toISOString(),
      report: REPORT,
    });
    expect(SIGNED_PREFIX).toContain('review report');
  });

  it('waits while the registry is out of reach, and goes out later, once, signed as it was', async () => {
    on.answer = () => Response.error();
    expect(await report()).toMatchObject({ state: 'queued', lastError: expect.any(String) });
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(true);
    on.answer = () =>
      Response.json(
        { receipt: 'K7QF-9D2M-0000-ABCD', state: 'received', receivedAt: '2026-03-10T12:00:00Z' },
        { status: 201 },
      );
    await sendOutbox(on.world, { force: true });
    await sendOutbox(on.world, { force: true });
    expect(sent()).toHaveLength(2);
    expect(sent()[1]).toEqual(sent()[0]);
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(false);
  });

  it('that is refused says why', async () => {
    on.answer = () => problem(422, 'The signature is wrong.');
    expect(await report()).toEqual({ state: 'refused', lastError: 'The signature is wrong.' });
  });

  it('is one report, however often it is sent', async () => {
    await Promise.all([report(), report()]);
    await report();
    expect(await (await on.world.store()).count('reviewReports')).toBe(1);
    expect(sent()).toHaveLength(1);
  });

  it('is signed by one key of this device, which no script can read out', async () => {
    await Promise.all([report(), report('8b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11')]);
    expect(new Set(sent().map(({ key }) => key)).size).toBe(1);
    const pair = await (await on.world.store()).get('deviceKeys', 'volunteer');
    await expect(crypto.subtle.exportKey('pkcs8', pair!.privateKey)).rejects.toThrow();
  });

  it('of another site’s page is refused, as is one to nobody', async () => {
    await expect(report(KEY, { ...FROM, url: 'https://evil.example/' })).rejects.toThrow('other-page');
    await (await on.world.store()).delete('subscriptions', REGISTRY_ID);
    await expect(report()).rejects.toThrow('no-registry');
    expect(sent()).toEqual([]);
  });

  it('the inspector is told to whom it may report', async () => {
    expect(await inspectionOf(on.world, FROM)).toEqual({
      language: on.world.locale,
      registry: { id: REGISTRY_ID, name: 'A registry' },
      kept: [],
      merchant: [],
    });
  });
});
