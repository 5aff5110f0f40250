import { generateKeyPairSync, sign } from 'node:crypto';
import { LOOK_PREFIX } from '../../../src/core/inspection/volunteer-look';
import { keysIn } from '../../../src/core/panel-voice';
import { SIGNED_PREFIX, type ReviewReport } from '../../../src/core/review-report';
import { productPrefix } from '../../../src/core/review-trust';
import type { ApiTour } from '../api-tour';
import type { TestRegistry } from '../test-registry';
import { acting } from './acting';
import { device, REPORT } from './device';
import { blindedVoice, voiceAt } from './voice';

/** Reviews are reported and judged, and handlers make a case of them: with what the examples say, signed by real keys for this registry. */
export async function reviewTour(registry: TestRegistry, { ask, exampleOf }: ApiTour): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const said = (key: string, name?: string) => {
    const { payload } = exampleOf(key, name) as { payload: string };
    return { ...JSON.parse(payload), registry: registry.deps.registry.id, at: registry.clock.now.toISOString() };
  };
  const signed = (content: object, prefix = SIGNED_PREFIX) => {
    const payload = JSON.stringify(content);
    const signature = sign(null, Buffer.from(prefix + payload), privateKey).toString('base64url');
    return { payload, key: publicKey.export({ format: 'jwk' }).x, signature };
  };
  const panels = 'post /v1/review-panels';

  await ask('post /v1/review-reports', {}, 'example', signed(said('post /v1/review-reports')));
  const keys = keysIn((await ask('get /.well-known/private-token-issuer-directory')).json());
  const month = registry.clock.now.toISOString().slice(0, 7);
  const { request } = await blindedVoice(registry.deps.registry.id, month, Buffer.from(keys[0]!, 'base64url'));
  const wish = { ...said('post /v1/panel-tokens'), month, request };
  await ask('post /v1/panel-tokens', {}, 'example', signed(wish));
  await ask(panels, {}, 'statistics', signed(said(panels, 'statistics')));
  for (const voice of await Promise.all([0, 1, 2].map(() => voiceAt(registry.deps)))) {
    const { act } = said(panels, 'next-cases');
    const { cases } = (await ask(panels, {}, 'next-cases', voice.act(act))).json();
    for (const { id } of cases) await ask(panels, {}, 'answer', voice.act({ ...said(panels, 'answer').act, case: id }));
  }
  await ask('post /v1/review-seeds', {}, 'example');
  await ask(
    'post /v1/volunteer-inspections',
    {},
    'example',
    signed(said('post /v1/volunteer-inspections'), LOOK_PREFIX),
  );

  // Another merchant has one such review on each of its goods.
  const on = acting(registry);
  for (const [network, goods] of Object.entries({ '198.51.100.1': 'abc', '203.0.113.1': 'def' })) {
    const who = device();
    for (const good of goods) await on.report(who, network, onGood(good));
  }
  for (let at = 0; at < 3; at += 1) await on.judgeAll(await on.voice());

  // Nothing follows from what new keys say.
  registry.clock.now = new Date(registry.clock.now.getTime() + 7 * 86_400_000);
  await ask('get /v1/review-clusters');
  await ask('get /v1/review-clusters/one');
  await ask('post /v1/review-cases', {}, 'example');
  await ask('post /v1/review-cases', {}, 'merchant', { merchant: 'domain:lamps.example' });
  await ask('get /v1/review-trust/{prefix}', { prefix: productPrefix('shop.example/products/lamp') });
  await ask('post /v1/review-quarantine', {}, 'admit');
  await ask('post /v1/review-quarantine', {}, 'revert');
  const { volunteers } = (await ask('get /v1/review-volunteers')).json();
  await ask('post /v1/review-volunteers', {}, 'example', { handle: volunteers[0].handle });
}

const onGood = (good: string): ReviewReport => ({
  ...REPORT,
  page: { ...REPORT.page, url: `https://lamps.example/products/${good}` },
  reviews: [{ ...REPORT.reviews[0]!, key: good, text: `Great ${good}, fast delivery.` }],
});
