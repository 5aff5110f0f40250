import { expect, it } from 'vitest';
import type { PageReport } from '../../src/messages/protocol';
import { complaintOf, draftOf, type Draft } from '../../src/pages/popup/draft';

const KEY = '3e5f1d3c-6a0b-4c55-8f7e-0d3f7f0c9a11';
const SEEN = { title: null, at: 0 };
const sighting: NonNullable<PageReport['sighting']> = {
  url: 'https://shop.example/p/1',
  platform: null,
  kind: 'product',
  identifiers: [{ identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' }],
  facts: { merchantName: 'Haitang' },
};
const report: PageReport = {
  url: sighting.url,
  read: true,
  sighting,
  verdict: { level: 'unknown', block: false, reasons: [], lists: [] },
};
const written: Draft = {
  ...draftOf(report, 'west', KEY, SEEN),
  category: 'service-default',
  stage: 'delivery',
  facts: 'Nothing came in six weeks.',
  remedy: 'refund',
};

it('is about the courier or the marketplace alone, where that is chosen, and names no shop', () => {
  const against = (draft: Draft, language: 'en' | 'zh-CN' = 'en') => {
    const result = complaintOf(draft, language);
    return 'complaint' in result ? result.complaint.against : result.problems;
  };
  const courier: Draft = { ...written, address: '1 Harbour Street', whom: 'courier', courier: 'sf-express' };
  const chosen = { evidence: 'claimed', seenIn: 'form', validity: 'valid' };
  expect(against(courier, 'zh-CN')).toEqual({
    identifiers: [{ identifier: 'courier:sf-express', ...chosen }],
    name: '顺丰速运',
    url: report.url,
  });
  expect(against({ ...courier, courier: '' })).toEqual(['courier']);
  const onEtsy = { ...report, sighting: { ...sighting, platform: 'etsy' } };
  const draft = { ...written, platform: draftOf(onEtsy, 'west', KEY, SEEN).platform };
  expect(against({ ...draft, whom: 'platform' })).toEqual({
    identifiers: [{ identifier: 'platform:etsy', ...chosen }],
    name: 'Etsy',
    url: report.url,
  });
  expect(draftOf(onEtsy, 'west', KEY, SEEN).whom).toBe('merchant');
  // What the marketplace says that it sells itself is for itself to answer.
  const own = { ...onEtsy.sighting, facts: { soldByPlatform: true } };
  expect(draftOf({ ...onEtsy, sighting: own }, 'west', KEY, SEEN).whom).toBe('platform');
  // On a shop of its own there is no marketplace to complain of.
  expect(written.platform).toBe('');
});
