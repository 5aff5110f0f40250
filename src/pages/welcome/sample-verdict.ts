import type { ListRecord } from '../../core/listing';
import { monthOf } from '../../core/listing';
import { judge, type Verdict } from '../../core/verdict';

const DAY = 86_400_000;

/** Of a domain that is kept for examples: nobody can ever have it. */
export const SAMPLE_HOST = 'bargain-jackets.example';

/** The verdict on an invented shop that an invented registry blacklisted three months ago; judged as any page is. `now` in ms. */
export function sampleVerdict(registryName: string, now: number): Verdict {
  const identifier = `domain:${SAMPLE_HOST}` as const;
  const url = `https://${SAMPLE_HOST}/`;
  const registry = { id: 'example', name: registryName, url: 'https://registry.example/' };
  const list = { registry, version: 1, issued: now - DAY, expires: now + 13 * DAY };
  const record: ListRecord = {
    list: 'blacklist',
    grade: 'D',
    confidence: 2,
    categories: ['service-default'],
    stages: ['delivery'],
    source: 0,
    listed: monthOf(now - 90 * DAY),
    expires: monthOf(now + 1000 * DAY),
    flags: [],
  };
  return judge(
    {
      url,
      platform: null,
      kind: 'product',
      identifiers: [{ identifier, evidence: 'address', seenIn: 'address', validity: 'valid' }],
      facts: {},
    },
    [{ identifier, sourceName: registryName, list, record }],
    [list],
    { allowed: {} },
    now,
  );
}
