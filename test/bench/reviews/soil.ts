import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../shared/reviews/', import.meta.url));

/** Reviews that people wrote because they wanted to. */
export interface Soil {
  /** Of goods of all sorts (Salminen et al. 2022, "OR"). */
  goods: string[];
  /** Of one hotel each, with what its author meant (Ott et al. 2011, 2013, "truthful"). */
  hotels: { text: string; positive: boolean }[][];
}

/** The real reviews beside the project in two halves, one to set limits by and one to measure with; null where there are none. */
export function readSoil(): { train: Soil; heldOut: Soil } | null {
  if (!existsSync(FOLDER)) return null;
  const goods = records('salminen_cg_or/salminen_dev_test.csv').filter(([, label]) => label === 'OR');
  const hotels = new Map<string, { text: string; positive: boolean }[]>();
  for (const [honesty, hotel = '', polarity, , text = ''] of records('op_spam_v1.4/deceptive-opinion.csv'))
    if (honesty === 'truthful')
      hotels.set(hotel, [...(hotels.get(hotel) ?? []), { text, positive: polarity === 'positive' }]);
  const byName = [...hotels].toSorted(([a], [b]) => a.localeCompare(b)).map(([, reviews]) => reviews);
  const half = (train: boolean): Soil => ({
    goods: goods.filter(([split]) => (split === 'dev') === train).map(([, , text = '']) => text),
    hotels: byName.filter((_, at) => (at % 2 === 0) === train),
  });
  return { train: half(true), heldOut: half(false) };
}

/** The records of a CSV file (RFC 4180) without its head, and without those whose text stands there already: one hotel's review does thrice. */
function records(file: string): string[][] {
  const text = readFileSync(FOLDER + file, 'utf8');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const texts = new Set<string | undefined>();
  return rows.slice(1).filter((row) => row.length > 1 && !texts.has(row.at(-1)) && texts.add(row.at(-1)));
}
