import { told, type FiledRed } from '../../core/filed-credit';
import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { withState } from './active-red';
import { approvedRedByFile } from './red-listing-repository';

/** What the entries of the red list that hold now rest on, of all whose files have a prefix. */
export async function filedRed(db: Database, prefix: string, now: Date): Promise<Map<Identifier, FiledRed>> {
  const red = new Map<Identifier, FiledRed>();
  const approved = await approvedRedByFile(db, prefix);
  if (approved.length === 0) return red;
  for (const { entry, state } of await withState(db, approved, now)) {
    const { identifier, criteria, sponsor, evidence, approvedAt, expiresAt } = entry;
    if (state !== 'active' || !approvedAt || !expiresAt) continue;
    const dates = { since: approvedAt.toISOString(), until: expiresAt.toISOString() };
    red.set(identifier, { criteria, sponsor, evidence: told(evidence), ...dates });
  }
  return red;
}
