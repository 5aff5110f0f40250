import { fileComplaint } from '../../src/background/file-complaint';
import type { Complaint } from '../../src/core/complaint';
import type { OutboxItem } from '../../src/messages/protocol';
import type { Subscription } from '../../src/store/open';
import { fakeWorld, type FakeWorld } from './fake-world';

export const KEY = '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11';
export const REGISTRY_ID = 'registry.example';
export const COMPLAINT: Complaint = {
  against: {
    identifiers: [{ identifier: 'domain:shop.example', evidence: 'address', seenIn: 'address', validity: 'valid' }],
    url: 'https://shop.example/cup',
  },
  category: 'service-default',
  stage: 'delivery',
  facts: 'Paid on 1 March, nothing came.',
  remedy: 'refund',
  language: 'en',
};
export const RECEIPT = { receipt: 'K7QF-9D2M-0000-ABCD', state: 'received', receivedAt: '2026-03-10T12:00:00Z' };
export const SUBSCRIPTION: Subscription = {
  id: REGISTRY_ID,
  name: 'A registry',
  url: 'http://registry.example',
  pinned: null,
  pinnedVersion: 1,
  roots: [],
  held: null,
  notBefore: 0,
  failures: 0,
  lastAttempt: null,
  lastSuccess: null,
  error: null,
};

interface Request {
  url: string;
  method: string;
  key: string | null;
  body: unknown;
}

export interface Filing {
  world: FakeWorld;
  /** What the registry was asked. */
  requests: Request[];
  /** What it answers. */
  answer: () => Response | Promise<Response>;
  /** Files the complaint. */
  file(): Promise<OutboxItem>;
}

export const receipt = (more: object = {}) => Response.json({ ...RECEIPT, ...more }, { status: 201 });

/** RFC 9457. */
export const problem = (status: number, detail?: string) =>
  new Response(JSON.stringify({ title: 'Not accepted', detail }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });

/** A world with one subscription, whose registry answers as the test says: with a receipt at first. */
export async function filing(): Promise<Filing> {
  const requests: Request[] = [];
  const world = await fakeWorld(async (input, init) => {
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as unknown) : null;
    const key = new Headers(init?.headers).get('idempotency-key');
    requests.push({ url: String(input), method: init?.method ?? 'GET', key, body });
    return await staged.answer();
  });
  await (await world.store()).put('subscriptions', SUBSCRIPTION);
  const file = () =>
    fileComplaint(world, { type: 'file-complaint', key: KEY, registryId: REGISTRY_ID, complaint: COMPLAINT });
  const staged: Filing = { world, requests, answer: receipt, file };
  return staged;
}
