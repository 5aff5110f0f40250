import { expect } from 'vitest';
import type { Gate } from '../stage/gate';

/** Of this shopper's own requests: what the panel got was signed by one key, and neither it nor anything else in it is the device's. */
export function expectUnlinked(sent: Gate['sent']): void {
  const at = (where: string) =>
    sent.filter(({ path }) => path === where).map(({ body }) => JSON.parse(body) as { key: string; token?: string });
  const keys = (where: string) => [...new Set(at(where).map(({ key }) => key))];
  const [own = '', ...others] = keys('/v1/review-reports');
  expect(others).toEqual([]);
  expect(keys('/v1/panel-tokens')).toEqual([own]);
  expect(at('/v1/review-panels').length).toBeGreaterThan(5);
  expect(keys('/v1/review-panels')).toEqual([expect.not.stringMatching(`^${own}$`)]);
  expect(JSON.stringify(at('/v1/review-panels'))).not.toContain(own);
}
