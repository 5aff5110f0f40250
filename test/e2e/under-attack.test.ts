import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaintAgainst } from '../registry/test-registry';
import { inEachBrowser } from './stage/families';
import { haveAgreed } from './stage/firefox-consent';
import { openStage, type Stage } from './stage/open-stage';

inEachBrowser('a registry under attack', (family) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(family, {
      fill: async (registry) => void (await registry.probity('publish')),
      // As much work as any registry asks for by itself, but soon.
      limits: { pressure: { filings: 1, minutes: 60 } },
    });
  });
  afterAll(() => stage?.close());

  it('gets the work it asks for from the extension’s worker, and the complaint once', async () => {
    const { gate, shopper, registry } = stage;
    await haveAgreed(shopper);
    for (const number of [1, 2])
      await fetch(`${registry.url}/v1/complaints`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          'x-forwarded-for': `198.51.100.${number}`,
        },
        body: JSON.stringify(complaintAgainst(`other-${number}.example`)),
      });
    gate.from = '203.0.113.9';
    gate.asked.length = 0;
    const [list] = await shopper.ask({ type: 'get-lists' });
    const complaint = complaintAgainst('shop.example');
    const item = await shopper.ask({
      type: 'file-complaint',
      key: randomUUID(),
      registryId: list!.registryId,
      complaint,
    });
    expect(item).toMatchObject({ state: 'sent', attempts: 1, lastError: null, receipt: { state: 'received' } });
    const post = 'POST /v1/complaints';
    expect(gate.asked.filter((one) => one === post)).toEqual([post, post]);
    const cases = JSON.parse(await registry.probity('cases', '--json')) as { cases: { url: string }[] };
    expect(JSON.stringify(cases).split('https://shop.example/product/1').length - 1).toBe(1);
  });
});
