import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Identifier } from '../../../src/core/identifier';
import { loadKeys } from '../../../src/registry/publish/keys';
import { BLACKLISTED } from '../../published-list-fixture';
import { DAY, NOW, Press, shops } from './press';

let press: Press;
beforeEach(() => {
  press = new Press();
});
afterEach(() => press.remove());

describe('what is not published', () => {
  it('is what may not be listed, and it says why', async () => {
    const { entries, refused } = await press.publish([
      ...[
        'domain:myshopify.com',
        'domain:co.il',
        'domain:x.twitter.com',
        'domain:WWW.Evil.example',
        'nonsense:1',
        'domain:',
      ].map((identifier) => ({
        identifier: identifier as Identifier,
        record: BLACKLISTED,
      })),
      { identifier: 'domain:fine.example', record: BLACKLISTED },
      { identifier: 'domain:gone.example', record: { ...BLACKLISTED, list: 'removed' } },
    ]);
    expect(entries).toBe(1);
    expect(refused.examples.map((one) => one.identifier)).toEqual([
      'domain:myshopify.com',
      'domain:co.il',
      'domain:x.twitter.com',
      'domain:WWW.Evil.example',
      'nonsense:1',
      'domain:',
      'domain:gone.example',
    ]);
    expect(refused.examples.every((one) => one.reason.length > 5)).toBe(true);
  });

  it.each<[string, RegExp, () => Promise<unknown>]>([
    [
      'an identifier that comes twice',
      /shop-3\.example is listed twice/,
      () => press.publish([...shops(5), ...shops(4).slice(3)]),
    ],
    ['a record that is none', /no month/, () => press.publish(shops(5, { ...BLACKLISTED, listed: '99' }))],
    [
      'a source without a name',
      /sources/,
      () => press.publish(shops(5), { sources: [{ id: 1, name: '', errorRate: null }] }),
    ],
    [
      'listings that break off',
      /gone/,
      () =>
        press.publish({
          *[Symbol.iterator]() {
            yield* shops(2);
            throw new Error('gone');
          },
        }),
    ],
    [
      'another registry',
      /holds the list of the registry "fixture\.example"/,
      () => press.publish(shops(5), { registry: { id: 'other.example', name: 'Other' } }),
    ],
    [
      'other keys',
      /asks for 1 of its list keys/,
      async () => press.publish(shops(5), { keys: await loadKeys(join(press.home, 'other-keys')) }),
    ],
    ['a date before the last issue', /clock/i, () => press.publish(shops(5), { now: NOW - 2 * DAY })],
  ])('%s: the list stays as it was', async (_, message, act) => {
    await press.publish(shops(10));
    const before = [press.manifestBytes(), press.listFiles()];
    await expect(act()).rejects.toThrow(message);
    expect([press.manifestBytes(), press.listFiles()]).toEqual(before);
  });

  it.each<[string, RegExp, () => void]>([
    ['manifest', /not to be built upon/, () => writeFileSync(join(press.out, 'manifest.json'), '{}')],
    ['base', /not what was published/, () => writeFileSync(join(press.out, press.listFiles()[0] ?? ''), 'PLST')],
    ['missing base', /is missing/, () => rmSync(join(press.out, press.listFiles()[0] ?? ''))],
    [
      'root',
      /signature/i,
      () =>
        writeFileSync(
          join(press.out, 'root/1.json'),
          readFileSync(join(press.out, 'root/1.json'), 'utf8').replace(/"sig":"..../, '"sig":"AAAA'),
        ),
    ],
  ])('anything on top of a damaged %s', async (_, message, damage) => {
    await press.publish(shops(10));
    damage();
    await expect(press.publish(shops(9))).rejects.toThrow(message);
  });
});
