import { Pool } from 'pg';
import type { Item } from '../../src/core/rating/item';
import { rate } from '../../src/core/rating/rate';
import { SEVERITIES } from '../../src/core/rating/severity';
import { addItem, emptyTally, UPHELD } from '../../src/core/rating/tally';
import type { Figure } from './main';

const TODAY = 20_620;
const MERCHANTS = 1_000_000;
const PAGE = 50_000;
const STANDING = { warnings: [], unanswered: [], identityVerified: 0 };

type Row = [merchant: number, complaint: boolean, severity: number, outcome: number, day: number, quality: number, weight: number, source: number]; // prettier-ignore

/**
 * A million merchants with three complaints and ratings each, rated from scratch: read in their order from a PostgreSQL server, and
 * scored; against the time in which that server itself scans and groups the same rows. Needs PROBITY_TEST_DATABASE.
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
    const grouped = await timed(() =>
      db.query(`select count(*) from (select merchant, count(*), sum(weight), sum(weight * quality), min(day) from item
        group by merchant) as one`),
    );
    const reading = await timed(() => eachPage(() => undefined));
    const rating = await timed(() => {
      const seen = rater();
      return eachPage(seen.add).then(seen.end);
    });
    const whole = `${(rating / 1000).toFixed(1)} s for 3 M rows, of which ${(reading / 1000).toFixed(1)} s to read them; scan and group ${(grouped / 1000).toFixed(1)} s`; // prettier-ignore
    return [
      { what: '1 M merchants rated from scratch, against a scan and group', value: round(rating / grouped), unit: 'x', goal: 3, detail: whole }, // prettier-ignore
      { what: 'the rating alone, without reading', value: round((rating - reading) / grouped), unit: 'x', goal: null, detail: whole }, // prettier-ignore
    ];
  } finally {
    db.release(true);
    await pool.end();
  }

  async function eachPage(use: (rows: Row[]) => void): Promise<void> {
    await db.query('begin');
    await db.query('declare rows cursor for select * from item order by merchant');
    for (;;) {
      const { rows } = await db.query<Row>({ text: `fetch ${PAGE} from rows`, rowMode: 'array' });
      if (rows.length === 0) break;
      use(rows);
    }
    await db.query('commit');
  }
}

/** Rates each merchant when its last row has come. */
function rater() {
  let merchant = 0;
  let tally = emptyTally();
  let rated = 0;
  const end = () => {
    if (merchant > 0 && rate(tally, STANDING, TODAY).grade) rated++;
    return rated;
  };
  return {
    add(rows: Row[]) {
      for (const row of rows) {
        if (row[0] !== merchant) {
          end();
          merchant = row[0];
          tally = emptyTally();
        }
        addItem(tally, itemOf(row));
      }
    },
    end,
  };
}

function itemOf([, complaint, severity, outcome, day, quality, weight, source]: Row): Item {
  return complaint
    ? { kind: 'complaint', id: '', category: 'inferior', severity: SEVERITIES[severity] ?? 1, outcome: UPHELD[outcome] ?? UPHELD[0], day } // prettier-ignore
    : { kind: 'rating', id: '', source: `source ${source}`, quality, weight, day };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
