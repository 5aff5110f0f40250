/** One assessor's answer about one item; `answer` is an index of the classes. An assessor may answer more than once. */
export interface Answer {
  item: string;
  assessor: string;
  answer: number;
}

export interface Consensus {
  /** Of each item, how likely each class is. */
  items: ReadonlyMap<string, readonly number[]>;
  /** Of each assessor, how likely each answer is where each class is true: `confusion[true][answer]`. */
  assessors: ReadonlyMap<string, readonly (readonly number[])[]>;
  /** How frequent each class is. */
  shares: readonly number[];
  rounds: number;
}

interface Options {
  classes: number;
  /** Items whose class is known: seeds. */
  known?: ReadonlyMap<string, number>;
  /**
   * What is believed of each assessor beforehand, as answers: `right` where the answer is true, `wrong` for each that is not. With 0 for
   * both it is the method as published; with some, an assessor of few answers is not taken to be perfect.
   */
  prior?: { right: number; wrong: number };
}

const MOST_ROUNDS = 200;
const CLOSE = 1e-6;

/**
 * How likely each class is and how reliable each assessor, from nothing but what they answered (Dawid and Skene 1979, Maximum
 * Likelihood Estimation of Observer Error-Rates Using the EM Algorithm, Applied Statistics 28). Starts from the majority.
 */
export function dawidSkene(
  answers: readonly Answer[],
  { classes, known = new Map(), prior = { right: 0, wrong: 0 } }: Options,
): Consensus {
  const byItem = new Map<string, Answer[]>();
  for (const one of answers) byItem.set(one.item, [...(byItem.get(one.item) ?? []), one]);
  let items = new Map(
    [...byItem].map(([item, given]) => [
      item,
      known.has(item) ? only(known.get(item)!, classes) : votes(given, classes),
    ]),
  );
  for (let round = 1; ; round += 1) {
    const shares = sharesOf(items, classes);
    const assessors = confusions(answers, items, classes, prior);
    const next = new Map(
      [...byItem].map(([item, given]) => [
        item,
        known.has(item) ? only(known.get(item)!, classes) : posterior(given, shares, assessors),
      ]),
    );
    const moved = Math.max(
      0,
      ...[...next].map(([item, chances]) =>
        Math.max(...chances.map((chance, at) => Math.abs(chance - items.get(item)![at]!))),
      ),
    );
    items = next;
    if (moved < CLOSE || round === MOST_ROUNDS) return { items, assessors, shares, rounds: round };
  }
}

function only(known: number, classes: number): number[] {
  return Array.from({ length: classes }, (_, at) => (at === known ? 1 : 0));
}

function votes(given: readonly Answer[], classes: number): number[] {
  return Array.from({ length: classes }, (_, at) => given.filter(({ answer }) => answer === at).length / given.length);
}

function sharesOf(items: ReadonlyMap<string, readonly number[]>, classes: number): number[] {
  return Array.from(
    { length: classes },
    (_, at) => [...items.values()].reduce((sum, chances) => sum + chances[at]!, 0) / items.size,
  );
}

function confusions(
  answers: readonly Answer[],
  items: ReadonlyMap<string, readonly number[]>,
  classes: number,
  { right, wrong }: { right: number; wrong: number },
): Map<string, number[][]> {
  const counts = new Map<string, number[][]>();
  for (const { item, assessor, answer } of answers) {
    const table =
      counts.get(assessor) ??
      Array.from({ length: classes }, (_, at) =>
        Array.from({ length: classes }, (__, to) => (at === to ? right : wrong)),
      );
    counts.set(assessor, table);
    for (const [at, chance] of items.get(item)!.entries()) table[at]![answer]! += chance;
  }
  for (const table of counts.values())
    for (const row of table) {
      const sum = row.reduce((all, count) => all + count, 0);
      for (const at of row.keys()) row[at] = sum > 0 ? row[at]! / sum : 1 / classes;
    }
  return counts;
}

function posterior(
  given: readonly Answer[],
  shares: readonly number[],
  assessors: ReadonlyMap<string, readonly (readonly number[])[]>,
): number[] {
  const logs = shares.map((share, at) =>
    given.reduce(
      (sum, { assessor, answer }) => sum + Math.log(assessors.get(assessor)![at]![answer]!),
      Math.log(share),
    ),
  );
  const most = Math.max(...logs);
  const chances = logs.map((log) => (most === -Infinity ? 1 : Math.exp(log - most)));
  const sum = chances.reduce((all, chance) => all + chance, 0);
  return chances.map((chance) => chance / sum);
}
