import type { PanelAnswered } from '../../../src/core/review-panel';
import { device, REPORT } from '../../registry/reviews/device';

/** Another volunteer reports three reviews of a page, and two more find them suspect. */
export async function reportedByOthers(registry: string, url: string): Promise<void> {
  const { id } = (await (await fetch(`${registry}/v1/registry`)).json()) as { id: string };
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${registry}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return (await answer.json()) as PanelAnswered;
  };
  const at = () => new Date().toISOString();
  const report = {
    ...REPORT,
    page: { url, product: 'Reading lamp' },
    merchant: [{ ...REPORT.merchant[0]!, identifier: `domain:${new URL(url).hostname}` as const }],
    sample: { ...REPORT.sample, shown: 45, stars: [5, 0, 5, 10, 25] as [number, number, number, number, number] },
    reviews: [0, 1, 2].map((key) => ({
      ...REPORT.reviews[0]!,
      key: `others:${key}`,
      text: `I bought this ${['lamp', 'table', 'light'][key]} for my mother and it is great!`,
    })),
  };
  const reporter = device();
  await post('/v1/review-reports', reporter.report(report, crypto.randomUUID(), id));
  const assessors = [device(), device()];
  const found: number[] = [];
  for (const { signed } of assessors)
    for (;;) {
      const asked = await post('/v1/review-panels', signed({ registry: id, at: at(), act: { kind: 'next-case' } }));
      if (!asked.case) break;
      // What the volunteer of the story reported stays undecided.
      const answer = asked.case.content.text.startsWith('I bought this') ? 'suspect' : 'genuine';
      found.push(asked.case.id);
      const act = { kind: 'answer', case: asked.case.id, answer };
      await post('/v1/review-panels', signed({ registry: id, at: at(), act }));
    }
  if (found.length < 6) throw new Error('There was nothing to judge.');
}
