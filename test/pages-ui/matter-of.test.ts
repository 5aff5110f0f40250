import { describe, expect, it } from 'vitest';
import { matterOf } from '../../src/pages/handoff/matter-of';
import type { HandoffEffects, Source } from '../../src/pages/handoff/effects';
import { draftOf, type Draft } from '../../src/pages/popup/draft';
import { decidedCase, files, runningCase } from '../e2e/looks/filed';
import { reportOf } from '../e2e/looks/reports';

const PAGE = 'https://haitang-sale.example/p/1024?ref=ad';
const FRESH = draftOf(reportOf('en', [{}]), 'west', '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11', { title: null, at: 0 });
const WRITTEN: Draft = {
  ...FRESH,
  category: 'service-default',
  stage: 'delivery',
  remedy: 'refund',
  facts: 'Paid, and nothing came in ten days.',
};

const read = (
  source: Source,
  { draft = null, kept = [runningCase('en')] }: { draft?: Draft | null; kept?: object[] } = {},
) => {
  const ask = async ({ type }: { type: string }) => (type === 'get-outbox' ? kept : files('en'));
  const drafts = { read: async () => draft, write: async () => {}, clear: async () => {} };
  return matterOf({ ask: ask as HandoffEffects['ask'], drafts }, source, 'en');
};

describe('what is handed on', () => {
  it('is a filed complaint with its receipt, what the registry has and what is on its way to it', async () => {
    const item = runningCase('en');
    const matter = await read({ filed: item.key });
    expect(matter?.filed).toEqual({ registry: 'West City Registry', receipt: 'K7QF-9D2M-4T0X-RB3W' });
    expect(matter?.evidence.map(({ name }) => name)).toEqual([
      'page.json',
      'chat with the shop.png',
      'chat with the shop.png',
      'invoice-118.pdf',
    ]);
  });

  it('leaves out a file that the registry has refused', async () => {
    const item = runningCase('en');
    const followUps = item.followUps.map((one) => ({ ...one, state: 'refused' as const }));
    const matter = await read({ filed: item.key }, { kept: [{ ...item, followUps }] });
    expect(matter?.evidence.map(({ name }) => name)).toEqual(['page.json', 'chat with the shop.png']);
  });

  it('is a complaint that is written and not filed, with its files and without a receipt', async () => {
    const matter = await read({ about: PAGE }, { draft: WRITTEN });
    expect(matter).toMatchObject({ filed: null, complaint: { facts: WRITTEN.facts } });
    expect(matter?.evidence).toHaveLength(2);
  });

  it('is nothing where a complaint is gone, or not written to its end', async () => {
    expect(await read({ filed: 'another' }, { kept: [decidedCase('en')] })).toBeNull();
    expect(await read({ about: PAGE })).toBeNull();
    expect(await read({ about: PAGE }, { draft: FRESH })).toBeNull();
  });
});
