import { lookOf, type Likeness, type Look } from '../../src/core/look-alike/look-alike';
import { siteAt } from '../../src/core/site';
import { RedList, type Alarm } from './look-alikes/alarms';
import { TRICKS, type Trick } from './look-alikes/planted';
import { readRealDomains, type RealDomains } from './look-alikes/real-domains';
import type { Figure } from './main';
import { sample, seeded } from './reviews/random';

/** About as many merchants as fit into a list's file of bindings. */
const MOST_RED = 3000;
const KINDS: readonly Likeness[] = ['same-look', 'one-letter', 'added-words'];
const EXAMPLES = 12;
const COMPARED = 100;

/**
 * How often the address of a real site is taken for that of a red-listed shop, and how many invented imitations are seen. Skipped where no
 * real domains are at hand: PROBITY_BENCH_DOMAINS names a file of them, one a line, the most visited first; PROBITY_BENCH_SHOPS one of shops.
 */
export async function run(): Promise<Figure[]> {
  const real = await readRealDomains();
  if (real.visited.length === 0) {
    process.stderr.write('bench: look-alikes skipped: PROBITY_BENCH_DOMAINS names no file of domains, one a line\n');
    return [];
  }
  const pages = real.pages.filter(mayBeRed);
  const shops = real.shops.filter(mayBeRed).slice(0, MOST_RED);
  const sites = real.visited.filter(mayBeRed);
  const imitated = [...pages, ...shops];
  return [
    ...alarms('the shops of the saved pages', pages, real, 0.01),
    ...alarms(`${shops.length} further shops`, shops, real, 0.01),
    ...alarms('the 1,000 most visited sites', sites.slice(0, 1000), real, null),
    ...alarms('the 10,000 most visited sites', sites.slice(0, 10_000), real, null),
    ...TRICKS.map((trick) => missed(trick, imitated)),
  ];
}

/** Marketplaces and platforms stand for many, so that no list binds them. */
function mayBeRed({ domain }: Look): boolean {
  const { market, role } = siteAt(domain);
  return !market && !role;
}

function alarms(what: string, red: readonly Look[], real: RealDomains, goal: number | null): Figure[] {
  if (red.length === 0) return [];
  const list = new RedList(red);
  const all = [...real.visited, ...real.pages, ...real.shops].map((look) => [look.domain, look] as const);
  const visited = [...new Map(all).values()].filter((look) => !list.has(look));
  const found = visited.flatMap((seen) => list.alarmOn(seen) ?? []);
  compareWithAll(list, red, visited);
  const share = (100 * found.length) / visited.length;
  return [
    {
      what: `other real sites taken for one of ${what}`,
      value: Math.round(1e4 * share) / 1e4,
      unit: '%',
      goal,
      detail: `${found.length} of ${visited.length}; ${KINDS.map((kind) => examples(found, kind)).join('; ')}`,
    },
  ];
}

function examples(found: readonly Alarm[], kind: Likeness): string {
  const of = found.filter((alarm) => alarm.kind === kind);
  const shown = sample(seeded(1), of, EXAMPLES).map(({ seen, known }) => `${seen.domain} for ${known.domain}`);
  return `${kind} ${of.length}${shown.length > 0 ? ` (${shown.join(', ')})` : ''}`;
}

/** The way in which the bench finds what is near must lose nothing. */
function compareWithAll(list: RedList, red: readonly Look[], visited: readonly Look[]): void {
  for (const seen of sample(seeded(2), visited.slice(0, 10 * COMPARED), COMPARED))
    if ((list.alarmOn(seen) === null) !== (list.alarmOn(seen, [...red]) === null))
      throw new Error(`${seen.domain}: the bench finds something else than the product`);
}

function missed({ what, meant, imitate }: Trick, shops: readonly Look[]): Figure {
  const random = seeded(3);
  const planted = shops.flatMap((known) => {
    const name = imitate(random, known.label);
    const url = `https://${name}.example/`;
    const seen = name !== null && URL.canParse(url) && lookOf(new URL(url).hostname);
    return seen && (seen.label !== known.label || !meant) ? [{ seen, known }] : [];
  });
  const silent = planted.filter(({ seen, known }) => new RedList([known]).alarmOn(seen) === null);
  const short = silent.filter(({ known }) => known.label.length < 10);
  return {
    what: `imitations not seen: ${what}${meant ? '' : ' (left alone by intention)'}`,
    value: Math.round((1000 * silent.length) / Math.max(1, planted.length)) / 10,
    unit: '%',
    goal: meant ? 30 : null,
    detail: `${silent.length} of ${planted.length} invented ones, ${short.length} of them of names of less than ten letters`,
  };
}
