import { Pool, type PoolClient } from 'pg';
import type { Item } from '../../src/core/rating/item';
import { gradeOn, withItsInterval } from '../../src/core/rating/rate';
import { SEVERITIES } from '../../src/core/rating/severity';
import { addItem, emptyTally, UPHELD, type Tally } from '../../src/core/rating/tally';
import type { Figure } from './main';
import { float8At, int4At, lengthOf } from './postgres-arrays';

const TODAY = 20_620;
const MERCHANTS = 1_000_000;
/** Merchants that are read at once, each column as one array. */
const PAGE = 50_000;
const ROUNDS = 3;
/** Of the pages so many are enough to see how long intervals take. */
const TENTH = 10;
const STANDING = { warnings: [], unanswered: [], identityVerified: 0 };
const SOURCES = ['source 0', 'source 1', 'source 2'];

/** Columns as the server sends them: merchant, what an item is, quality, weight. */
type Columns = [merchant: Buffer, kind: Buffer, quality: Buffer, weight: Buffer];

/**
 * A million merchants with three complaints and ratings each, graded from scratch: read in their order from a PostgreSQL server, and
 * scored; against the time in which that server itself scans and groups the same rows. By turns, since the machine may be busy
 * with something else; the middle of three rounds counts. Needs PROBITY_TEST_DATABASE.
 */
export async function run(): Promise<Figure[]> {
  const url = process.env.PROBITY_TEST_DATABASE;
  if (!url) {
    process.stderr.write('bench: rate-merchants is left out: PROBITY_TEST_DATABASE names no server\n');
    return [];
  }
  const pool = new Pool({ connectionString: url });
  const db = await pool.connect();
  try {
    await db.query(`create temporary table item as
      select m::int as merchant, random() < .4 as complaint, (random() * 2)::int as severity, (random() * 2)::int as outcome,
        ${TODAY} - (random() * 1000)::int as day, random() as quality, random() * 5 as weight, (random() * 2)::int as source
      from generate_series(1, ${MERCHANTS}) m, generate_series(1, 1 + m % 5) k order by m`);
    await db.query('create index on item (merchant)');
    await db.query('analyze item');
    const rounds: Awaited<ReturnType<typeof oneRound>>[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(db));
    const middle = (pick: (round: (typeof rounds)[number]) => number) =>
      rounds.map(pick).sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
    const times = (['grouped', 'reading', 'grading', 'whole', 'intervals'] as const).map((name) => `${name} ${(middle((one) => one[name]) / 1000).toFixed(1)} s`); // prettier-ignore
    const detail = `3 M rows, middle of ${ROUNDS} rounds: ${times.join(', ')}`;
    const figure = (what: string, value: number, goal: number | null): Figure => ({ what, value: Math.round(value * 100) / 100, unit: 'x', goal, detail }); // prettier-ignore
    return [
      figure('1 M merchants graded from scratch, against a scan and group', middle((one) => one.whole / one.grouped), 3), // prettier-ignore
      figure(
        'the grading alone, of rows that are read',
        middle((one) => one.grading / one.grouped),
        null,
      ),
      figure(
        'the reading alone',
        middle((one) => one.reading / one.grouped),
        null,
      ),
      figure('the grading alone, with the interval of each score', middle((one) => one.intervals / one.grouped), null), // prettier-ignore
    ];
  } finally {
    db.release(true);
    await pool.end();
  }
}

/** Times in ms, one after the other. */
async function oneRound(db: PoolClient) {
  const grouped = await timed(() =>
    db.query(`select count(*) from (select merchant, count(*), sum(weight), sum(weight * quality), min(day) from item
      group by merchant) as one`),
  );
  const pages: Columns[] = [];
  const reading = await timed(() => eachPage(db, (page) => pages.push(page)));
  const grading = await timed(async () => pages.forEach((page) => gradeAll(page, gradeOne)));
  const sample = pages.filter((_, at) => at % TENTH === 0);
  const intervals = TENTH * (await timed(async () => sample.forEach((page) => gradeAll(page, gradeWithInterval))));
  const whole = await timed(() => eachPage(db, (page) => gradeAll(page, gradeOne)));
  return { grouped, reading, grading, intervals, whole };
}

/** Reads all, the next page on its way while one is used. */
async function eachPage(db: PoolClient, use: (page: Columns) => void): Promise<void> {
  let next = readPage(db, 0);
  for (let from = PAGE; from <= MERCHANTS; from += PAGE) {
    const page = await next;
    if (from < MERCHANTS) next = readPage(db, from);
    // Lets the question out before this page keeps the process busy.
    await new Promise(setImmediate);
    use(page);
  }
}

async function readPage(db: PoolClient, from: number): Promise<Columns> {
  const column = (of: string) => `encode(array_send(array_agg(${of})), 'base64')`;
  // No object for any of three million rows, and no number as text. This client takes text only.
  const { rows } = await db.query<[string, string, string, string]>({
    text: `select ${column('merchant')}, ${column('complaint::int | severity << 1 | outcome << 3 | source << 5 | day << 8')},
      ${column('quality')}, ${column('weight')}
      from (select * from item where merchant > $1 and merchant <= $2 order by merchant) as page`,
    values: [from, from + PAGE],
    rowMode: 'array',
  });
  const [page] = rows;
  if (!page) throw new Error(`No page of merchants from ${from}.`);
  const [merchant, kind, quality, weight] = page;
  const bytes = (text: string) => Buffer.from(text, 'base64');
  return [bytes(merchant), bytes(kind), bytes(quality), bytes(weight)];
}

const gradeOne = (tally: Tally) => gradeOn(tally, STANDING, TODAY).score;
const gradeWithInterval = (tally: Tally) => withItsInterval(gradeOn(tally, STANDING, TODAY)).low;

/** Rates each merchant when its last row has come. */
function gradeAll([merchants, kinds, qualities, weights]: Columns, grade: (tally: Tally) => number): number {
  let sum = 0;
  let merchant = -1;
  let tally = emptyTally();
  const rows = lengthOf(merchants);
  for (let row = 0; row < rows; row++) {
    const of = int4At(merchants, row);
    if (of !== merchant) {
      if (merchant >= 0) sum += grade(tally);
      merchant = of;
      tally = emptyTally();
    }
    addItem(tally, itemOf(int4At(kinds, row), row, qualities, weights));
  }
  return sum + grade(tally);
}

function itemOf(kind: number, row: number, qualities: Buffer, weights: Buffer): Item {
  const day = kind >> 8;
  return kind & 1
    ? { kind: 'complaint', id: '', category: 'inferior', severity: SEVERITIES[(kind >> 1) & 3] ?? 1, outcome: UPHELD[(kind >> 3) & 3] ?? UPHELD[0], day } // prettier-ignore
    : { kind: 'rating', id: '', source: SOURCES[(kind >> 5) & 3] ?? '', quality: float8At(qualities, row), weight: float8At(weights, row), day }; // prettier-ignore
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}
