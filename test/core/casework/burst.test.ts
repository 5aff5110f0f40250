import { describe, expect, it } from 'vitest';
import { burstAmong } from '../../../src/core/casework/burst';

/** Complaints numbered from 1, each by the letter of its network. */
const seen = (networks: string) => [...networks].map((network, at) => ({ caseId: at + 1, network }));

describe('a burst', () => {
  it.each<[string, string, number[]]>([
    ['none', '', []],
    ['five from one network', 'aaaaa', []],
    ['six from one network', 'aaaaaa', [1, 2, 3, 4, 5, 6]],
    ['three each from two networks', 'ababab', [1, 2, 3, 4, 5, 6]],
    ['two each from three networks', 'aabbcc', []],
    ['many shoppers, each alone', 'abcdefghijklmnop', []],
    ['five from one network among many shoppers', 'aabcadaefgah', []],
    ['six from one network, and not the shopper between them', 'aaabaaa', [1, 2, 3, 5, 6, 7]],
    ['a crowded network, and not the pair beside it', 'aaaaaabb', [1, 2, 3, 4, 5, 6]],
  ])('%s', (_, networks, apart) => {
    expect(burstAmong(seen(networks))).toEqual(apart);
  });

  it('is as large as its limits say', () => {
    const limits = { windowMs: 1, fromOneNetwork: 1, together: 2 };
    expect(burstAmong(seen('a'), limits)).toEqual([]);
    expect(burstAmong(seen('ab'), limits)).toEqual([1, 2]);
  });
});
