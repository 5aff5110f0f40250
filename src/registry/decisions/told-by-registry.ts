import type { Database } from '../db/connect';
import { inspectedIn } from '../inspections/inspection-repository';
import { foundIn } from '../reviews/finding-repository';

/**
 * Which of these cases the registry opened itself, by number: for what panels found of reviews, or for what its inspectors saw. They are stored
 * as tips, but nobody gave them: there is no complainant to protect, and the merchant reads all that is alleged.
 */
export async function toldByRegistry(db: Database, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  return new Set([...(await foundIn(db, ids)), ...(await inspectedIn(db, ids))]);
}
