import type { PanelAnswered } from '../../../src/core/review-panel';
import { panelMonth } from '../../../src/core/panel-token';
import { keysIn, type TokenDirectory } from '../../../src/core/panel-voice';
import { device, REPORT } from '../../registry/reviews/device';
import { blindedVoice } from '../../registry/reviews/voice';

type Act = (act: object) => Promise<PanelAnswered>;

/** Another volunteer, who reported a review of a page of their own, is given a voice, and acts by it. */
export async function voiceOfAnother(registry: string): Promise<Act> {
  const { id } = (await get(registry, '/v1/registry')) as { id: string };
  const now = () => new Date().toISOString();
  const month = panelMonth(Date.now());
  const who = device();
  const key = crypto.randomUUID();
  const reviews = [{ ...REPORT.reviews[0]!, key, text: `Reported elsewhere, ${key}.` }];
  await post(registry, '/v1/review-reports', who.report({ ...REPORT, reviews }, crypto.randomUUID(), id));
  const directory = (await get(registry, '/.well-known/private-token-issuer-directory')) as TokenDirectory;
  const made = await blindedVoice(id, month, Buffer.from(keysIn(directory)[0]!, 'base64url'));
  const asked = who.signed({ registry: id, at: now(), month, request: made.request });
  const { response } = (await post(registry, '/v1/panel-tokens', asked)) as { response: string };
  const token = await made.unblind(Buffer.from(response, 'base64url'));
  return async (act) => (await post(registry, '/v1/review-panels', made.act(act, token, now()))) as PanelAnswered;
}

/** Another volunteer reports three reviews of a page, and two more find them suspect. */
export async function reportedByOthers(registry: string, url: string): Promise<void> {
  const { id } = (await get(registry, '/v1/registry')) as { id: string };
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
  await post(registry, '/v1/review-reports', device().report(report, crypto.randomUUID(), id));
  let found = 0;
  for (const act of [await voiceOfAnother(registry), await voiceOfAnother(registry)])
    for (;;) {
      const { cases = [] } = await act({ kind: 'next-cases' });
      const next = cases[0];
      if (!next) break;
      // What the volunteer of the story reported stays undecided.
      const isTheirs = next.content.text.endsWith('it is great!');
      if (isTheirs) found += 1;
      await act({ kind: 'answer', case: next.id, answer: isTheirs ? 'suspect' : 'genuine' });
    }
  if (found < 6) throw new Error('There was nothing to judge.');
}

async function get(registry: string, path: string): Promise<unknown> {
  return await answered(path, await fetch(`${registry}${path}`));
}

async function post(registry: string, path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return await answered(path, await fetch(registry + path, { method: 'POST', body: JSON.stringify(body), headers }));
}

async function answered(path: string, answer: Response): Promise<unknown> {
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return await answer.json();
}
