import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import type { Identifier } from '../../core/identifier';
import { listingsOfCase } from '../listings/listing-repository';
import { creditAround } from '../ratings/credit-around';
import { weighedBefore } from '../ratings/refresh-reweighed';
import { findCase } from './case-repository';

/**
 * Changes a case in one transaction, and with it the grades of all names that may rest on it: the merchant's, those that it lists or
 * cleared, before or now, and those that surely name the same merchant; and of whom an evaluator has rated that it found wrong too often.
 */
export function changeCase<T>(
  { db, calendar }: Pick<Deps, 'db' | 'calendar'>,
  id: number,
  at: Date,
  change: (tx: Database) => Promise<T>,
): Promise<T> {
  return db.transaction(async (tx) => {
    const refresh = await creditAround(tx, await namesOfCase(tx, id));
    const reweigh = await weighedBefore(tx);
    const done = await change(tx);
    await refresh({ calendar }, at, await namesOfCase(tx, id));
    await reweigh({ calendar }, at);
    return done;
  });
}

async function namesOfCase(tx: Database, id: number): Promise<Identifier[]> {
  const merchant = (await findCase(tx, id))?.file.merchant ?? null;
  const listed = (await listingsOfCase(tx, id)).map(({ identifier }) => identifier);
  return [...(merchant === null ? [] : [merchant]), ...listed];
}
