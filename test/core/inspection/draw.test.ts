import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES } from '../../../src/core/listing';
import { candidatesDigest, drawHolds, drawMerchants } from '../../../src/core/inspection/draw';
import { weightOf, type Candidate } from '../../../src/core/inspection/weight';

const merchant = (name: string, change: Partial<Candidate> = {}): Candidate => ({
  identifier: `domain:${name}.example`,
  grade: 'NR',
  openComplaints: 0,
  daysSinceLook: null,
  ...change,
});
const candidate = fc.record({
  identifier: fc.stringMatching(/^domain:[a-z]{1,8}$/).map((text) => text as Candidate['identifier']),
  grade: fc.constantFrom(...GRADES),
  openComplaints: fc.nat(100),
  daysSinceLook: fc.option(fc.nat(5000)),
});
const list = fc.uniqueArray(candidate, { maxLength: 40, selector: ({ identifier }) => identifier });

describe('the weight of a merchant', () => {
  it.each<[Omit<Candidate, 'identifier'>, number]>([
    [{ grade: 'AAA', openComplaints: 0, daysSinceLook: 0 }, 1],
    [{ grade: 'NR', openComplaints: 0, daysSinceLook: null }, 9],
    [{ grade: 'NR', openComplaints: 0, daysSinceLook: 59 }, 3],
    [{ grade: 'NR', openComplaints: 0, daysSinceLook: 60 }, 4],
    [{ grade: 'B', openComplaints: 2, daysSinceLook: 120 }, 11],
    [{ grade: 'D', openComplaints: 5, daysSinceLook: null }, 24],
    [{ grade: 'D', openComplaints: 1000, daysSinceLook: 100_000 }, 24],
  ])('of %j is %i', (known, weight) => expect(weightOf(known)).toBe(weight));

  it('never falls with more complaints or more time without a look', () => {
    fc.assert(
      fc.property(candidate, ({ daysSinceLook: days, ...one }) => {
        const daysSinceLook = days ?? 0;
        const weight = weightOf({ ...one, daysSinceLook });
        expect(weight).toBeGreaterThanOrEqual(1);
        expect(weightOf({ ...one, openComplaints: one.openComplaints + 1, daysSinceLook })).toBeGreaterThanOrEqual(weight); // prettier-ignore
        expect(weightOf({ ...one, daysSinceLook: daysSinceLook + 30 })).toBeGreaterThanOrEqual(weight);
        expect(weightOf({ ...one, daysSinceLook: null })).toBeGreaterThanOrEqual(weight);
      }),
    );
  });
});

describe('a draw', () => {
  it('stays what it is, for those who compute it elsewhere', () => {
    const candidates = [merchant('a'), merchant('b', { grade: 'D', openComplaints: 3 }), merchant('c', { daysSinceLook: 10 })]; // prettier-ignore
    expect(drawMerchants(candidates, 'seed', 2)).toMatchInlineSnapshot(`
      [
        "domain:a.example",
        "domain:b.example",
      ]
    `);
    expect(candidatesDigest(candidates)).toMatchInlineSnapshot(
      `"6c9ac86b07db76404a118877d21a7d371271a5f16a2508ba722a5a95e34f07dc"`,
    );
  });

  it('takes as many as asked for, none twice, only candidates, in whatever order they come', () => {
    fc.assert(
      fc.property(list, fc.string(), fc.nat(50), (candidates, seed, count) => {
        const drawn = drawMerchants(candidates, seed, count);
        expect(drawn).toHaveLength(Math.min(count, candidates.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        const names = candidates.map(({ identifier }) => identifier);
        expect(drawn.filter((one) => !names.includes(one))).toEqual([]);
        expect(drawMerchants(candidates.toReversed(), seed, count)).toEqual(drawn);
        const digest = candidatesDigest(candidates);
        expect(drawHolds({ seed, digest, drawn }, candidates.toReversed())).toBe(true);
      }),
    );
  });

  it('does not hold with another list, another merchant or another order', () => {
    const candidates = ['a', 'b', 'c', 'd'].map((name) => merchant(name));
    const claim = { seed: 's', digest: candidatesDigest(candidates), drawn: drawMerchants(candidates, 's', 3) };
    expect(drawHolds(claim, candidates)).toBe(true);
    expect(drawHolds({ ...claim, drawn: claim.drawn.toReversed() }, candidates)).toBe(false);
    expect(drawHolds({ ...claim, drawn: ['domain:other.example'] }, candidates)).toBe(false);
    expect(drawHolds(claim, [...candidates.slice(1), merchant('a', { openComplaints: 1 })])).toBe(false);
  });

  it('takes each merchant as often as its weight says', () => {
    const candidates = [
      merchant('low', { grade: 'AAA', daysSinceLook: 0 }),
      merchant('mid', { grade: 'NR', daysSinceLook: 0 }),
      merchant('high', { grade: 'C', openComplaints: 2, daysSinceLook: 0 }),
    ];
    const total = candidates.reduce((sum, one) => sum + weightOf(one), 0);
    const turns = 4000;
    const firsts = Array.from({ length: turns }, (_, at) => drawMerchants(candidates, `seed ${at}`, 1)[0]);
    for (const one of candidates) {
      const share = firsts.filter((name) => name === one.identifier).length / turns;
      expect(Math.abs(share - weightOf(one) / total)).toBeLessThan(0.03);
    }
  });
});
