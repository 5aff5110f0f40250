import type { LookAct } from '../../core/inspection/volunteer-look';
import type { TokenAsk } from '../../core/panel-voice';
import type { SignedBatch, SignedPayload, VolunteerAct } from '../../core/review-report';

const REGISTRY = 'registry.example';
const AT = '2026-03-15T08:00:00.000Z';

/** As it is sent; key and signature only show how long they are. */
function signed(content: SignedPayload | VolunteerAct | TokenAsk | LookAct): SignedBatch {
  return { payload: JSON.stringify(content), key: 'A'.repeat(43), signature: 'A'.repeat(86) };
}

const review = (key: string, text: string): SignedPayload['report']['reviews'][number] => ({
  key,
  text,
  stars: 5,
  date: '2026-03-02',
  photos: [],
  author: '0123456789abcdef',
  reasons: ['copied'],
});

/** Bodies that devices and voices sign, for the API's description. */
export const SIGNED_EXAMPLES = {
  report: signed({
    registry: REGISTRY,
    batch: '8a3f0d3e-6b52-4d0e-9a53-0b1c2d3e4f50',
    at: AT,
    report: {
      page: { url: 'https://shop.example/products/lamp', product: 'Lamp' },
      merchant: [{ identifier: 'domain:shop.example', evidence: 'address', validity: 'valid', seenIn: 'address' }],
      sample: {
        shown: 40,
        verdict: 'unusual',
        signals: [{ name: 'near-duplicates', state: 'unusual', reviews: 3 }],
        stars: [2, 0, 1, 5, 32],
      },
      direction: 'praise',
      reviews: [
        review('a1', 'Great lamp, fast delivery.'),
        review('a2', 'Great lamp, very fast delivery.'),
        review('a3', 'Great lamp and fast delivery.'),
      ],
      language: 'en',
    },
  }),
  token: signed({ registry: REGISTRY, at: AT, month: '2026-03', request: 'A'.repeat(346) }),
  cases: signed({ registry: REGISTRY, at: AT, act: { kind: 'next-cases' } }),
  answer: signed({ registry: REGISTRY, at: AT, act: { kind: 'answer', case: 1, answer: 'suspect' } }),
  statistics: signed({ registry: REGISTRY, at: AT, act: { kind: 'statistics' } }),
  look: signed({ registry: REGISTRY, at: AT, look: { kind: 'next' } }),
};
