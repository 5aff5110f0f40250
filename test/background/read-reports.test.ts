import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { askReviewTrust } from '../../src/background/ask-review-trust';
import { reportReviews } from '../../src/background/inspect-reviews';
import { readReports, refreshReports } from '../../src/background/read-reports';
import { productPrefix, type ReviewTrust } from '../../src/core/review-trust';
import { REPORT } from '../registry/reviews/device';
import { filing, KEY, problem, receipt, REGISTRY_ID, type Filing } from './filing';

globalThis.crypto ??= webcrypto as Crypto;

let on: Filing;
beforeEach(async () => {
  on = await filing();
});
const FROM = { url: REPORT.page.url, tabId: 1, incognito: false };
const report = () =>
  reportReviews(on.world, { type: 'report-reviews', key: KEY, registryId: REGISTRY_ID, report: REPORT }, FROM);
const NONE = { suspect: 0, genuine: 0, unsettled: 0, open: 0 };
const STATISTICS = { reports: 1, waiting: 0, reverted: 0, answers: 0, seeds: 0, seedsRight: 0, reliability: 0.8 };

describe('reports that were sent', () => {
  it('are listed with what they are about, before a registry is asked', async () => {
    await report();
    expect(await readReports(on.world)).toEqual([
      {
        key: KEY,
        registryName: 'A registry',
        page: REPORT.page,
        direction: 'praise',
        reviews: 1,
        state: 'sent',
        filedAt: on.world.time,
        attempts: 1,
        lastError: null,
        standing: null,
      },
    ]);
    expect(on.requests).toHaveLength(1);
  });

  it('tell what became of them once it is asked for, and keep it', async () => {
    await report();
    const standing = { batch: KEY, state: 'reverted', reason: 'By one person.', decided: NONE };
    const other = { ...standing, batch: '8b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11' };
    on.answer = () =>
      Response.json({
        handle: 'willow-heron-0417',
        statistics: { ...STATISTICS, batches: [standing, other] },
      });
    const { reports, known, causes } = await refreshReports(on.world);
    expect(causes).toEqual([]);
    expect(known).toMatchObject([{ registryName: 'A registry', handle: 'willow-heron-0417', statistics: STATISTICS }]);
    expect(reports).toMatchObject([{ key: KEY, standing }]);
    expect(await readReports(on.world)).toEqual(reports);
  });

  it('keep what was known where the registry gives no answer, and say so', async () => {
    await report();
    on.answer = () => problem(503, 'Later.');
    expect(await refreshReports(on.world)).toMatchObject({
      reports: [{ standing: null, state: 'sent' }],
      known: [],
      causes: [expect.stringContaining('503')],
    });
  });

  it('that waited go out when news is asked for', async () => {
    on.answer = () => Response.error();
    await report();
    on.answer = receipt;
    expect((await refreshReports(on.world)).reports).toMatchObject([{ state: 'sent' }]);
  });
});

describe('review trust', () => {
  const PRODUCT = 'lamps.example/products/lamp';
  const FACT: ReviewTrust = {
    product: PRODUCT,
    merchant: 'domain:lamps.example',
    direction: 'praise',
    sample: 40,
    date: '2026-03-01T00:00:00.000Z',
    reports: 1,
    decided: { suspect: 3, genuine: 0, unsettled: 0 },
    adjusted: null,
    case: 4,
    decidedAt: '2026-03-02T00:00:00.000Z',
    appealed: false,
  };

  it('is asked for by a group, and the others of the group are left out', async () => {
    on.answer = () => Response.json({ products: [{ ...FACT, product: 'another.example/' }, FACT] });
    expect(await askReviewTrust(on.world, `https://${PRODUCT}?utm_source=mail#reviews`)).toEqual([
      { registryName: 'A registry', trust: [FACT] },
    ]);
    expect(on.requests.map(({ url }) => url)).toEqual([
      `http://registry.example/v1/review-trust/${productPrefix(PRODUCT)}`,
    ]);
    expect(JSON.stringify(on.requests)).not.toContain('lamps');
  });

  it('says why where a registry can’t be asked or talks nonsense', async () => {
    on.answer = () => Response.json({ products: [{ ...FACT, sample: -1 }] });
    expect(await askReviewTrust(on.world, `https://${PRODUCT}`)).toEqual([
      { registryName: 'A registry', cause: expect.stringContaining('answer-unreadable') },
    ]);
  });
});
