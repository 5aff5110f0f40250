import { describe, expect, it } from 'vitest';
import type { Root } from '../../../src/core/published-list/root';
import { openRoots } from '../../../src/core/published-list/trust';
import { bytesOf, codeOf, KEYS, NOW, rootOf, rootOfTwo, sealRoot, verify, type TestKey } from './signing';

const { root1, root2, root3, list1, list2 } = KEYS;
const ROOT = rootOf([root1], [list1]);
const next = (keys: TestKey[], changes: Partial<Root> = {}) => rootOf(keys, [list1], { version: 2, ...changes });

describe('roots', () => {
  it.each<[string, string, unknown, unknown[]]>([
    ['a root signed by itself', 'accepted', sealRoot(ROOT, [root1]), []],
    ['as bytes', 'accepted', bytesOf(sealRoot(ROOT, [root1])), []],
    ['a field of a later format', 'accepted', sealRoot({ ...ROOT, successor: {} }, [root1]), []],
    ['two of two', 'accepted', sealRoot(rootOfTwo(2), [root1, root2]), []],
    ['a successor signed by both', 'accepted', sealRoot(ROOT, [root1]), [sealRoot(next([root2]), [root1, root2])]],
    [
      'an expired root with a valid successor',
      'accepted',
      sealRoot({ ...ROOT, expires: '2026-01-01T00:00:00Z' }, [root1]),
      [sealRoot(next([root2]), [root1, root2])],
    ],
    [
      'a chain of three',
      'accepted',
      sealRoot(ROOT, [root1]),
      [sealRoot(next([root2]), [root1, root2]), sealRoot(next([root3], { version: 3 }), [root2, root3])],
    ],
  ])('%s: %s', async (_, expected, pinned, successors) => {
    expect(await codeOf(() => openRoots(pinned, successors, verify, NOW))).toBe(expected);
  });

  it('the last of the chain is the one that counts', async () => {
    const chain = [sealRoot(rootOf([root2], [list2], { version: 2 }), [root1, root2])];
    expect((await openRoots(sealRoot(ROOT, [root1]), chain, verify, NOW)).roles.list.keys).toEqual([list2.id]);
  });
});
