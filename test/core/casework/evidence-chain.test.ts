import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLink, CHAIN_START, chainHash, type EvidenceEntry } from '../../../src/core/casework/evidence-chain';

function chainOf(count: number): (EvidenceEntry & { chain: string })[] {
  let previous = CHAIN_START;
  return Array.from({ length: count }, (_, index) => {
    const entry: EvidenceEntry = {
      seq: index + 1,
      kind: 'file',
      by: 'complainant',
      name: `receipt-${index}.png`,
      type: 'image/png',
      size: 100 + index,
      sha256: String(index).padStart(64, '0'),
      at: 1_700_000_000_000 + index,
    };
    previous = chainHash(previous, entry);
    return { ...entry, chain: previous };
  });
}

describe('the chain of evidence', () => {
  it('is whole as it was made', () => {
    expect(brokenLink([])).toBeNull();
    expect(brokenLink(chainOf(5))).toBeNull();
  });

  it('still binds all others where one has lost its name with its bytes', () => {
    const dropped = chainOf(5).map((entry) => (entry.seq === 2 ? { ...entry, name: '', dropped: true } : entry));
    expect(brokenLink(dropped)).toBeNull();
    for (const at of [0, 2, 4])
      expect(brokenLink(dropped.map((entry, index) => (index === at ? { ...entry, size: 1 } : entry)))).toBe(at + 1);
    expect(brokenLink(dropped.map((entry) => (entry.seq === 2 ? { ...entry, chain: 'f'.repeat(64) } : entry)))).toBe(3);
  });

  it('breaks where anything was changed, taken out or put elsewhere', () => {
    const changes: Partial<EvidenceEntry>[] = [
      { name: 'other.png' },
      { type: 'image/jpeg' },
      { size: 1 },
      { sha256: 'f'.repeat(64) },
      { at: 0 },
      { by: 'merchant' },
      { kind: 'page' },
      { seq: 9 },
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...changes), (at, change) => {
        const changed = chainOf(5).map((entry, index) => (index === at ? { ...entry, ...change } : entry));
        expect(brokenLink(changed)).toBe(at + 1);
      }),
    );
    expect(brokenLink(chainOf(5).toSpliced(2, 1))).toBe(3);
    expect(brokenLink(chainOf(3).toReversed())).toBe(1);
  });
});
