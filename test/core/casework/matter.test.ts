import { describe, expect, it } from 'vitest';
import { matterHash } from '../../../src/core/casework/matter';

describe('a matter', () => {
  it('is known by merchant and order number, however the number is written', () => {
    const one = matterHash('domain:shop.example', 'HT-20260302-118');
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    for (const same of ['ht 20260302 118', 'HT20260302118', 'ＨＴ-20260302-118', ' #HT/20260302/118 '])
      expect(matterHash('domain:shop.example', same)).toBe(one);
    expect(matterHash('domain:shop.example', 'HT-20260302-119')).not.toBe(one);
    expect(matterHash('domain:other.example', 'HT-20260302-118')).not.toBe(one);
  });
});
