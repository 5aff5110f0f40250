import { describe, expect, it } from 'vitest';
import { veilListedAddress, type VeilWorld } from '../../src/content/veil-listed-address';
import type { Identifier } from '../../src/core/identifier';
import { fingerprint } from '../../src/core/published-list/fingerprint';
import type { Mirror } from '../../src/core/published-list/mirror';
import { SALT } from '../core/published-list/signing';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const INDEX: Mirror = { lists: [{ salt: SALT, expires: NOW + 1, levels: [{ id: 'base', bucketBits: 0 }] }] };

/** The row of a name in the only bucket of a level, by the definition in docs/list-format.md. */
function row(domain: string): string {
  const hex = fingerprint(SALT, `domain:${domain}` as Identifier)
    .toString(16)
    .padStart(16, '0');
  return Buffer.from(hex.slice(0, 12), 'hex').toString('base64');
}

interface Script {
  host?: string;
  index?: unknown;
  shards?: Record<string, unknown>;
  isBlocked?: () => Promise<boolean>;
}

/** What happened to the page, in order. */
async function happens(script: Script) {
  const { host, index, shards, isBlocked } = {
    host: 'bad.example',
    index: INDEX,
    isBlocked: async () => false,
    ...script,
  };
  const log: string[] = [];
  const world: VeilWorld = {
    host,
    now: () => NOW,
    fingerprint: async (salt, identifier) => fingerprint(salt, identifier),
    kept: {
      get: async ([key]) =>
        key === 'mirror' ? { mirror: index } : (shards ?? { 'mirror:base:0': [row('bad.example'), ''] }),
    },
    veil: () => {
      log.push('covered');
      return () => log.push('uncovered');
    },
    isBlocked: async () => {
      log.push('asked');
      return await isBlocked();
    },
    wait: async (ms) => {
      // No time passes but for a worker that never answers.
      if (ms === 5000) await new Promise((done) => setTimeout(done, 20));
      else log.push(`waited ${ms}`);
    },
  };
  await veilListedAddress(world);
  return log;
}

describe('a page whose address the mirror knows', () => {
  it.each(['bad.example', 'www.bad.example', 'pay.shop.bad.example'])(
    '%s is covered while the worker is asked',
    async (host) => {
      expect(await happens({ host })).toEqual(['covered', 'asked', 'uncovered']);
    },
  );

  it('stays covered while its tab goes to the blocking page, and no longer than that takes', async () => {
    expect(await happens({ isBlocked: async () => true })).toEqual(['covered', 'asked', 'waited 3000', 'uncovered']);
  });

  it('is uncovered by a worker that fails, or never answers', async () => {
    const failing = () => Promise.reject(new Error('gone'));
    expect(await happens({ isBlocked: failing })).toEqual(['covered', 'asked', 'uncovered']);
    expect(await happens({ isBlocked: () => new Promise(() => {}) })).toEqual(['covered', 'asked', 'uncovered']);
  });
});

describe('a page is left as it is', () => {
  it.each(['good.example', 'bad.example.com', 'notbad.example', 'example', 'localhost', ''])('at %s', async (host) => {
    expect(await happens({ host })).toEqual([]);
  });

  it.each<[string, Script]>([
    ['there is no mirror', { index: undefined }],
    ['its index is no index', { index: 'x' }],
    ['its index has no lists', { index: { lists: 7 } }],
    ['its levels are none', { index: { lists: [{ salt: SALT, expires: NOW + 1, levels: null }] } }],
    ['its buckets cannot be', { index: { lists: [{ ...INDEX.lists[0], levels: [{ id: 'base', bucketBits: -9 }] }] } }],
    ['its salt is none', { index: { lists: [{ ...INDEX.lists[0], salt: null }] } }],
    ['a shard is missing', { shards: {} }],
    ['a shard is no shard', { shards: { 'mirror:base:0': 5 } }],
    ['a shard holds no text', { shards: { 'mirror:base:0': [{}, {}] } }],
  ])('where %s', async (_, script) => {
    expect(await happens(script)).toEqual([]);
  });
});
