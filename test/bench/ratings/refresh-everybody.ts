import { Pool, type PoolClient } from 'pg';
import { cn } from '../../../src/core/casework/calendars/cn';
import { connectPostgres } from '../../../src/registry/db/connect';
import { refreshCredit } from '../../../src/registry/ratings/refresh-credit';
import { inventCases, scanAndGroupCases } from './invented-cases';

const MERCHANTS = 20_000;
/** Of its own, and gone afterwards. */
const DATABASE = 'probity_bench_rating';
const NOW = new Date('2026-06-15T08:00:00Z');
const ROUNDS = 3;

/** Times in ms: of the server alone, of the registry's job with nothing stored, and of the same job again. */
export interface RefreshRound {
  grouped: number;
  first: number;
  again: number;
}

/** The registry's own reckoning of everybody, by turns with a scan and group of the same rows by the same server. */
export async function refreshEverybody(server: string): Promise<{ merchants: number; rounds: RefreshRound[] }> {
  const admin = new Pool({ connectionString: server });
  const url = new URL(server);
  url.pathname = `/${DATABASE}`;
  await admin.query(`drop database if exists ${DATABASE}`);
  await admin.query(`create database ${DATABASE}`);
  const { db, close } = await connectPostgres(url.href);
  const pool = new Pool({ connectionString: url.href });
  const client = await pool.connect();
  try {
    await inventCases(client, MERCHANTS, NOW);
    const refresh = () => db.transaction((tx) => refreshCredit({ calendar: cn }, tx, NOW));
    const rounds: RefreshRound[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const grouped = await timed(() => scanAndGroupCases(client));
      await client.query('truncate credit_rating');
      const first = await timed(refresh);
      const kept = await storedCredit(client);
      let changed = 0;
      const again = await timed(async () => (changed = await refresh()));
      if (kept < MERCHANTS || changed > 0) throw new Error(`Graded ${kept} of ${MERCHANTS}; ${changed} changed without cause.`); // prettier-ignore
      rounds.push({ grouped, first, again });
    }
    return { merchants: MERCHANTS, rounds };
  } finally {
    client.release(true);
    await pool.end();
    await close();
    await admin.query(`drop database ${DATABASE}`);
    await admin.end();
  }
}

async function storedCredit(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from credit_rating');
  return rows[0]?.count ?? 0;
}

export async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await act();
  return performance.now() - before;
}
