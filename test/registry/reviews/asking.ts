import { expect } from 'vitest';
import { keysIn, type TokenDirectory } from '../../../src/core/panel-voice';
import type { TestRegistry } from '../test-registry';
import { device, REPORT } from './device';
import { blindedVoice } from './voice';

/** What devices and voices ask of a registry under test, by its clock. */
export function asking(registry: TestRegistry) {
  const post = (url: string, payload: object, headers = {}) =>
    registry.app.inject({ method: 'POST', url, payload, headers });
  const panel = (payload: object) => post('/v1/review-panels', payload);
  const at = () => registry.clock.now.toISOString();
  const keys = async () => {
    const answer = await registry.app.inject({ url: '/.well-known/private-token-issuer-directory' });
    expect(answer.headers['content-type']).toContain('application/private-token-issuer-directory');
    return keysIn(answer.json<TokenDirectory>()).map((key) => Buffer.from(key, 'base64url'));
  };
  const asked = async (month = '2026-03') => await blindedVoice('test.example', month, (await keys())[0]!);
  const ask = (who: ReturnType<typeof device>, request: string, month = '2026-03') =>
    post('/v1/panel-tokens', who.signed({ registry: 'test.example', at: at(), month, request }));
  /** A device whose report counts. */
  const reporter = async (report = REPORT) => {
    const who = device();
    expect((await post('/v1/review-reports', who.report(report))).statusCode).toBe(201);
    return who;
  };
  return { post, panel, at, keys, asked, ask, reporter };
}
