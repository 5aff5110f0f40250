import { Pool, type PoolClient } from 'pg';
import { GRADES } from '../../src/core/listing';
import { intervalOf } from '../../src/core/rating/interval';
import { rate } from '../../src/core/rating/rate';
import { tallyOf, type Tally } from '../../src/core/rating/tally';
import type { Figure } from './main';
import { readItems, tallyPage, type Page } from './ratings/grade-items';
import { inventItems, itemOf, KIND_SQL, MERCHANTS, scanAndGroup, TODAY } from './ratings/invented-items';
import { refreshEverybody, timed, type RefreshRound } from './ratings/refresh-everybody';
import { storeGrades } from './ratings/store-grades';
import { round } from './statistics';

const ROUNDS = 5;
/** Of the pages so many are enough to see how long intervals take. */
const TENTH = 10;
const STANDING = { warnings: [], unanswered: [], identityVerified: 0 };
/** Every so manieth merchant is graded once more, the plain way, and must have come out the same. */
const CHECKED = 997;

/**
 * A million merchants with three complaints and ratings each, graded from scratch: read in their order from a PostgreSQL server,
 * scored, and stored there again; against the time in which that server itself scans and groups the same rows. By turns, since the machine may be
 * busy with something else; the middle of the rounds counts. Needs PROBITY_TEST_DATABASE.
 */
export async function run(): Promise<Figure[]> {
  const url = process.env.PROBITY_TEST_DATABASE;
  if (!url) {
    process.stderr.write('bench: rate-merchants is left out: PROBITY_TEST_DATABASE names no server\n');
    return [];
  }
  const pool = new Pool({ connectionString: url });
  const [db, out] = [await pool.connect(), await pool.connect()];
  try {
    await inventItems(db);
    const rounds: Round[] = [];
    for (let at = 0; at < ROUNDS; at++) rounds.push(await oneRound(db, out));
    await check(db, out);
    const middle = (pick: (round: Round) => number) => middleOf(rounds.map(pick));
    const times = (['grouped', 'reading', 'graded', 'stored', 'intervals', 'busy'] as const).map((name) => `${name} ${(middle((one) => one[name]) / 1000).toFixed(1)} s`); // prettier-ignore
    const detail = `3 M rows, middle of ${ROUNDS} rounds: ${times.join(', ')}`;
    const figure = (what: string, part: 'reading' | 'graded' | 'stored' | 'intervals', goal: number | null): Figure => ({ what, value: round(middle((one) => one[part] / one.grouped)), unit: 'x', goal, detail }); // prettier-ignore
    return [
      figure('1 M merchants read, graded and stored from scratch, against a scan and group', 'stored', 3),
      figure('the same without storing', 'graded', 3),
      figure('the reading alone', 'reading', null),
      figure('the interval of each score, were it reckoned for all, on one core', 'intervals', null),
      ...(await ownJob(url)),
    ];
  } finally {
    await out.query('drop table if exists bench_grade');
    db.release(true);
    out.release(true);
    await pool.end();
  }
}

type Round = Awaited<ReturnType<typeof oneRound>>;

/** Times in ms, one after the other; `busy`: how long this process worked for `stored`. */
async function oneRound(db: PoolClient, out: PoolClient) {
  const grouped = await timed(() => scanAndGroup(db));
  const sample: Page[] = [];
  let pages = 0;
  const reading = await timed(async () => {
    for await (const page of readItems(db)) if (pages++ % TENTH === 0) sample.push(page);
  });
  const grade = (tally: Tally) => rate(tally, STANDING, TODAY);
  let sum = 0;
  const graded = await timed(async () => {
    for await (const page of readItems(db)) tallyPage(page, (_, tally) => (sum += grade(tally).score));
  });
  const before = process.cpuUsage();
  const stored = await timed(async () => {
    const store = await storeGrades(out);
    for await (const page of readItems(db)) {
      tallyPage(page, (merchant, tally) => store.add(merchant, grade(tally)));
      await store.send();
    }
    await store.close();
  });
  const { user, system } = process.cpuUsage(before);
  const intervals = await timed(async () => {
    for (const page of sample) tallyPage(page, (_, tally) => (sum += intervalOf(grade(tally)).low));
  });
  if (!(sum > 0)) throw new Error('Nothing was graded.');
  return { grouped, reading, graded, stored, intervals: TENTH * intervals, busy: (user + system) / 1000 };
}

/** What is stored is what the rating gives: all merchants, and of each that is looked at the very same grade, score and confidence. */
async function check(db: PoolClient, out: PoolClient): Promise<void> {
  const stored = await out.query<{ merchant: number; grade: number; score: number; confidence: number }>(
    `select * from bench_grade where merchant % ${CHECKED} = 0`,
  );
  const { rows: items } = await db.query<{ merchant: number; kind: number; quality: number; weight: number }>(
    `select merchant, ${KIND_SQL} as kind, quality, weight from item where merchant % ${CHECKED} = 0`,
  );
  const wrong = stored.rows.filter(({ merchant, grade, score, confidence }) => {
    const own = items.filter((one) => one.merchant === merchant);
    const plain = rate(tallyOf(own.map(({ kind, quality, weight }) => itemOf(kind, quality, weight))), STANDING, TODAY);
    return GRADES[grade] !== plain.grade || score !== plain.score || confidence !== plain.confidence;
  });
  const { rows } = await out.query<{ count: number }>('select count(*)::int as count from bench_grade');
  if (rows[0]?.count !== MERCHANTS || stored.rows.length !== Math.floor(MERCHANTS / CHECKED) || wrong.length > 0)
    throw new Error(
      `Stored ${rows[0]?.count} of ${MERCHANTS} grades; ${wrong.length} of ${stored.rows.length} differ.`,
    );
}

/** The registry's own reckoning of everybody, which reads cases, graph, proofs and what was stored before, and stores what came out. */
async function ownJob(server: string): Promise<Figure[]> {
  const { merchants, rounds } = await refreshEverybody(server);
  const middle = (pick: (round: RefreshRound) => number) => middleOf(rounds.map(pick));
  const times = (['grouped', 'first', 'again'] as const).map((name) => `${name} ${(middle((one) => one[name]) / 1000).toFixed(1)} s`); // prettier-ignore
  const detail = `three cases each, middle of ${rounds.length} rounds: ${times.join(', ')}`;
  const figure = (what: string, part: 'first' | 'again'): Figure => ({ what, value: round(middle((one) => one[part] / one.grouped)), unit: 'x', goal: null, detail }); // prettier-ignore
  return [
    figure(`the registry's own job for ${merchants} merchants, against a scan and group of their cases`, 'first'),
    figure('the same job again, with nothing new', 'again'),
  ];
}

function middleOf(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
