import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANSWERS_ALARM, OUTBOX_ALARM } from '../../src/background/alarms';
import { hasAgreed } from '../../src/background/has-agreed';
import { readOutbox } from '../../src/background/file-complaint';
import { followUp } from '../../src/background/follow-up';
import { reportReviews } from '../../src/background/inspect-reviews';
import { judgeReview } from '../../src/background/judge-reviews';
import { readReports, refreshReports } from '../../src/background/read-reports';
import { sendAnswers } from '../../src/background/send-answers';
import { sendOutbox } from '../../src/background/send-outbox';
import { prepareVoice } from '../../src/background/take-voice';
import { fault } from '../../src/core/fault';
import { REPORT } from '../registry/reviews/device';
import type { FakeWorld } from './fake-world';
import { COMPLAINT, filing, KEY, receipt, REGISTRY_ID, type Filing } from './filing';

// As in browsers; Node 20 has it under this name too.
globalThis.crypto ??= webcrypto as Crypto;

const KINDS = ['browsingActivity', 'websiteContent'];
const FROM = { url: REPORT.page.url, tabId: 1, incognito: false };
let on: Filing;
let agreed: boolean;
beforeEach(async () => {
  on = await filing();
  agreed = false;
  declares(on.world, KINDS);
});

/** A browser that asks before something is sent, and to which the shopper has said what `agreed` says. */
function declares(world: FakeWorld, optional: string[]) {
  const manifest = { browser_specific_settings: { gecko: { data_collection_permissions: { optional } } } };
  const contains = async ({ data_collection: asked }: { data_collection?: string[] }) =>
    agreed && asked?.join() === optional.join();
  Object.assign(world.browser.runtime, { getManifest: () => manifest });
  Object.assign(world.browser.permissions, { contains });
}
const report = () =>
  reportReviews(on.world, { type: 'report-reviews', key: KEY, registryId: REGISTRY_ID, report: REPORT }, FROM);

describe('before the shopper has agreed in the browser’s own words that something is sent', () => {
  it('a report waits on the device, says so, and asks the registry nothing', async () => {
    expect(await report()).toEqual({ state: 'queued', lastError: null, waitsForConsent: true });
    await sendOutbox(on.world, { force: true });
    expect(await readReports(on.world)).toMatchObject([{ state: 'queued', attempts: 0, waitsForConsent: true }]);
    expect(await refreshReports(on.world)).toMatchObject({ known: [], causes: [fault('not-agreed')] });
    expect(on.requests).toEqual([]);
    // There is nothing to wake the worker for.
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(false);
  });

  it('and goes out once, when they have', async () => {
    await report();
    agreed = true;
    await sendOutbox(on.world, { force: true });
    await sendOutbox(on.world, { force: true });
    expect(on.requests.map(({ url }) => url)).toEqual(['http://registry.example/v1/review-reports']);
    const [sent] = await readReports(on.world);
    expect([sent?.state, sent?.waitsForConsent]).toEqual(['sent', undefined]);
  });

  it('a panel’s answer waits too, and no voice is asked for', async () => {
    const answer = {
      type: 'judge-review',
      registryId: REGISTRY_ID,
      month: '2026-03',
      case: 7,
      answer: 'suspect',
    } as const;
    expect(await judgeReview(on.world, answer)).toEqual({ state: 'queued', lastError: null });
    await sendAnswers(on.world, { force: true });
    await prepareVoice(on.world);
    expect(on.requests).toEqual([]);
    expect(on.world.alarmTimes.has(ANSWERS_ALARM)).toBe(false);
  });

  it('a complaint is kept and says so, whoever put it there', async () => {
    expect(await on.file()).toMatchObject({ state: 'queued', attempts: 0, waitsForConsent: true });
    await sendOutbox(on.world, { force: true });
    expect(await readOutbox(on.world)).toMatchObject([
      { key: KEY, state: 'queued', attempts: 0, waitsForConsent: true },
    ]);
    expect(on.requests).toEqual([]);
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(false);
  });

  it('nothing is held back where the browser asks nothing', async () => {
    declares(on.world, []);
    expect(await hasAgreed(on.world)).toBe(true);
    expect(await on.file()).toMatchObject({ state: 'sent' });
    expect(await report()).toEqual({ state: 'sent', lastError: null });
  });
});

describe('once the shopper has taken their word back in the browser’s settings', () => {
  const posts = () => on.requests.filter(({ method }) => method === 'POST').map(({ url }) => url.replace(/.*\/v1/, ''));
  const message = { kind: 'message', text: 'It came after all.' } as const;
  beforeEach(() => {
    agreed = true;
  });

  it('a complaint that waits for the network goes no more, whatever wakes the worker, and stays whole', async () => {
    on.answer = () => Promise.reject(new TypeError('offline'));
    const filed = await on.file();
    expect(filed).toMatchObject({ state: 'queued', attempts: 1 });
    expect(filed.waitsForConsent).toBeUndefined();
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(true);
    agreed = false;
    on.requests.length = 0;
    on.answer = receipt;
    for (let day = 0; day < 3; day += 1) {
      on.world.time += 86_400_000;
      await sendOutbox(on.world);
      await sendOutbox(on.world, { force: true });
    }
    expect(on.requests).toEqual([]);
    expect(on.world.alarmTimes.has(OUTBOX_ALARM)).toBe(false);
    const [held] = await readOutbox(on.world);
    expect(held).toEqual({ ...filed, waitsForConsent: true });
  });

  it('and it goes, once and as it was written, when they agree again', async () => {
    on.answer = () => Promise.reject(new TypeError('offline'));
    await on.file();
    agreed = false;
    await sendOutbox(on.world, { force: true });
    agreed = true;
    on.answer = receipt;
    on.requests.length = 0;
    await sendOutbox(on.world, { force: true });
    await sendOutbox(on.world, { force: true });
    expect(posts()).toEqual(['/complaints']);
    expect(on.requests[0]).toMatchObject({ key: KEY, body: COMPLAINT });
    const [sent] = await readOutbox(on.world);
    expect([sent?.state, sent?.waitsForConsent]).toEqual(['sent', undefined]);
  });

  it('what follows a complaint is held too, and says so', async () => {
    await on.file();
    agreed = false;
    on.requests.length = 0;
    const item = await followUp(on.world, { type: 'follow-up', key: KEY, id: 'a', act: message });
    expect(item).toMatchObject({ state: 'sent', waitsForConsent: true, followUps: [{ state: 'queued', attempts: 0 }] });
    await sendOutbox(on.world, { force: true });
    expect(posts()).toEqual([]);
    agreed = true;
    await sendOutbox(on.world, { force: true });
    expect(on.requests.length).toBeGreaterThan(0);
  });
});
