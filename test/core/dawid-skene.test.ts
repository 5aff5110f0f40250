import { describe, expect, it } from 'vitest';
import { dawidSkene, type Answer } from '../../src/core/dawid-skene';
import { seeded } from '../bench/reviews/random';

/** Table 1 of Dawid and Skene 1979: 45 patients, the first of five observers three times each; classes 1 to 4. */
const TABLE_1 =
  '1111111 3334334 1122122 2223121 2223222 2223322 1222111 3333433 2222223 2322223 4444444 2223343 1111111 2223212 1211111 1112111 ' +
  '1111111 1111111 2222221 2221322 2222222 2222221 2223222 2212222 1111111 1111111 2322222 1111111 1111111 1121121 1111111 3333233 ' +
  '1111111 2222222 2223232 4334343 2212232 2323233 3333432 1111111 1111111 1212111 2322222 1211111 2222222';
const OBSERVERS = ['1', '1', '1', '2', '3', '4', '5'];
const patients = TABLE_1.split(' ');
const answers = patients.flatMap((row, patient): Answer[] =>
  [...row].map((answer, at) => ({ item: String(patient + 1), assessor: OBSERVERS[at]!, answer: Number(answer) - 1 })),
);

describe('Dawid and Skene', () => {
  it('gives the published shares of the classes for the published table', () => {
    const { shares } = dawidSkene(answers, { classes: 4 });
    expect(shares.map((share) => Math.round(100 * share) / 100)).toEqual([0.4, 0.42, 0.11, 0.07]);
  });

  it('and the published error rates of the first observer', () => {
    const first = dawidSkene(answers, { classes: 4 }).assessors.get('1')!;
    expect(first[0]![0]).toBeCloseTo(0.89, 2);
    expect(first[0]![1]).toBeCloseTo(0.11, 2);
    expect(first[1]![0]).toBeCloseTo(0.07, 2);
    expect(first[1]![1]).toBeCloseTo(0.88, 2);
  });

  it('finds reliabilities that were planted, within .05', () => {
    const random = seeded(11);
    const right = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6];
    const given = Array.from({ length: 2000 }, (_, item) => {
      const truth = random() < 0.3 ? 1 : 0;
      return right.map((share, assessor) => ({
        item: String(item),
        assessor: String(assessor),
        answer: random() < share ? truth : 1 - truth,
      }));
    }).flat();
    const { assessors, shares } = dawidSkene(given, { classes: 2 });
    for (const [assessor, share] of right.entries()) {
      const table = assessors.get(String(assessor))!;
      expect(Math.abs(table[0]![0]! - share)).toBeLessThan(0.05);
      expect(Math.abs(table[1]![1]! - share)).toBeLessThan(0.05);
    }
    expect(Math.abs(shares[1]! - 0.3)).toBeLessThan(0.05);
  });

  it('lets seeds outweigh a majority that is wrong', () => {
    const seeds = Array.from({ length: 20 }, (_, at) => `seed-${at}`);
    const known = new Map(seeds.map((seed, at) => [seed, at % 2]));
    const given = [...seeds, 'open'].flatMap((item, at): Answer[] => {
      const truth = item === 'open' ? 1 : at % 2;
      return [
        { item, assessor: 'good', answer: truth },
        ...['bad-1', 'bad-2', 'bad-3'].map((assessor) => ({ item, assessor, answer: at % 4 === 0 ? truth : 0 })),
      ];
    });
    const { items } = dawidSkene(given, { classes: 2, known, prior: { right: 4, wrong: 1 } });
    expect(items.get('open')![1]).toBeGreaterThan(0.5);
  });
});
