import { table } from '../table';
import { quantile } from './quantile';
import type { Found, Score } from './score';
import type { Seen } from './see-page';

type Read = Extract<Seen, { score: Score }>;

/** What was seen on all pages, as text: figures by platform and by scheme, then every wrong and every missing value. */
export function reportText(pages: readonly Seen[]): string {
  const read = pages.filter(isRead);
  const failed = pages.filter((one) => !isRead(one));
  const marked = (mark: Found['mark']) =>
    read.flatMap(({ label, score }) =>
      score.found
        .filter((one) => one.mark === mark)
        .map((one) => [
          label.file,
          score.wanted
            .filter(({ group, met }) => group === one.group && !met)
            .map(({ text }) => text)
            .join(', ') || 'nothing',
          one.identifier,
        ]),
    );
  const missing = read.flatMap(({ label, score }) =>
    score.wanted.filter(({ met }) => !met).map(({ text, schemes }) => [label.file, text, gotInstead(score, schemes)]),
  );
  const falseShops = read.filter(({ score }) => score.falseShop);
  const nonShops = read.filter(({ label }) => label.kind === 'nonshop').length;
  return [
    byPlatforms(read),
    bySchemes(read),
    `seller ids: ${overall(read, 'seller')}`,
    `registration ids: ${overall(read, 'registration')}`,
    `pages that are no shop: ${nonShops}, taken for one: ${falseShops.length}`,
    `time of detect: median ${ms(read, 0.5)} ms, p95 ${ms(read, 0.95)} ms, in the parser of this command`,
    ...section('WRONG', ['file', 'wanted', 'got'], marked('wrong')),
    ...section(
      'TAKEN FOR A SHOP',
      ['file', 'got'],
      falseShops.map(({ label, sighting }) => [label.file, sighting?.kind ?? '']),
    ),
    ...section('MISSING', ['file', 'wanted', 'got'], missing),
    ...section(
      'NOT LABELLED',
      ['file', 'got'],
      marked('not-labelled').map(([file = '', , got = '']) => [file, got]),
    ),
    ...section(
      'FAILED',
      ['file', 'why'],
      failed.map((one) => [one.label.file, 'error' in one ? one.error : '']),
    ),
  ].join('\n\n');
}

/** Whether a page names somebody wrong, is taken for a shop that is none, or could not be read. Missing values are no fault. */
export function isFaulty(page: Seen): boolean {
  return !isRead(page) || page.score.falseShop || page.score.found.some((one) => one.mark === 'wrong');
}

function isRead(page: Seen): page is Read {
  return 'score' in page;
}

function byPlatforms(read: readonly Read[]): string {
  const byPlatform = new Map<string, Read[]>();
  for (const page of read) {
    const name = page.label.kind === 'nonshop' ? 'no shop' : (page.label.expected.platform ?? 'none');
    byPlatform.set(name, [...(byPlatform.get(name) ?? []), page]);
  }
  const rows = [...byPlatform]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([platform, pages]) => [
      platform,
      String(pages.length),
      String(pages.filter(({ sighting }) => sighting).length),
      ...rates(pages.map(({ score }) => score)),
      ms(pages, 0.5),
      ms(pages, 0.95),
    ]);
  return table(['platform', 'pages', 'seen', 'precision', 'recall', 'median ms', 'p95 ms'], rows);
}

function bySchemes(read: readonly Read[]): string {
  const names = read.flatMap(({ score }) => [
    ...score.found.map(({ scheme }) => scheme),
    ...score.wanted.map((one) => one.schemes[0]),
  ]);
  const rows = [...new Set(names)].toSorted().map((name) => [
    name,
    ...rates(
      read.map(({ score }) => ({
        found: score.found.filter(({ scheme }) => scheme === name),
        wanted: score.wanted.filter((one) => one.schemes[0] === name),
      })),
    ),
  ]);
  return table(['scheme', 'precision', 'recall'], rows);
}

function overall(read: readonly Read[], wantedGroup: 'seller' | 'registration'): string {
  const [precision, recall] = rates(
    read.map(({ score }) => ({
      found: score.found.filter(({ group }) => group === wantedGroup),
      wanted: score.wanted.filter(({ group }) => group === wantedGroup),
    })),
  );
  return `precision ${precision}, recall ${recall}`;
}

function rates(scores: readonly Pick<Score, 'found' | 'wanted'>[]): [precision: string, recall: string] {
  const found = scores.flatMap((one) => one.found).filter(({ mark }) => mark !== 'not-labelled');
  const wanted = scores.flatMap((one) => one.wanted);
  return [
    rate(found.filter(({ mark }) => mark === 'right').length, found.length),
    rate(wanted.filter(({ met }) => met).length, wanted.length),
  ];
}

/** Rounded down, so that 1.00 is no less than all. */
function rate(part: number, whole: number): string {
  return whole === 0 ? '-' : `${(Math.floor((100 * part) / whole) / 100).toFixed(2)} (${part}/${whole})`;
}

function ms(read: readonly Read[], share: number): string {
  const value = quantile(
    read.map((one) => one.ms),
    share,
  );
  return Number.isNaN(value) ? '-' : value.toFixed(1);
}

function gotInstead({ found }: Score, names: readonly string[]): string {
  return (
    found
      .filter(({ scheme, mark }) => mark === 'wrong' && names.includes(scheme))
      .map(({ identifier }) => identifier)
      .join(', ') || 'nothing'
  );
}

function section(title: string, headings: string[], rows: string[][]): string[] {
  return rows.length === 0 ? [] : [`${title}: ${rows.length}\n${table(headings, rows)}`];
}
