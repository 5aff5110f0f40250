import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { SIGNED_PREFIX, type ReviewReport, type SignedBatch } from '../../../src/core/review-report';

export const REPORT: ReviewReport = {
  page: { url: 'https://lamps.example/products/lamp', product: 'Lamp' },
  merchant: [{ identifier: 'domain:lamps.example', evidence: 'address', validity: 'valid', seenIn: 'address' }],
  sample: {
    shown: 40,
    verdict: 'unusual',
    signals: [{ name: 'near-duplicates', state: 'unusual', reviews: 4 }],
    adjusted: { stars: 3.9, low: 3.4, high: 4.4, left: 4 },
  },
  direction: 'praise',
  reviews: [
    {
      key: 'judge.me:1',
      text: 'Great lamp, fast delivery.',
      stars: 5,
      date: '2026-01-02',
      photos: [],
      author: '0123456789abcdef',
      reasons: ['copied'],
    },
  ],
  language: 'en',
};

/** A volunteer's device, as the extension makes one. */
export function device() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }).x!;
  const signed = (content: unknown): SignedBatch => {
    const payload = JSON.stringify(content);
    return {
      payload,
      key,
      signature: sign(null, Buffer.from(SIGNED_PREFIX + payload), privateKey).toString('base64url'),
    };
  };
  return {
    signed,
    report: (report: ReviewReport = REPORT, batch: string = randomUUID(), registry = 'test.example') =>
      signed({ registry, batch, at: '2026-03-15T07:59:00.000Z', report }),
    act: (act: object, at = '2026-03-15T08:00:00.000Z') => signed({ registry: 'test.example', at, act }),
  };
}
