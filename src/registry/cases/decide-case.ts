import type { Database } from '../db/connect';
import { addDecided } from '../listings/listing-repository';
import { Problem } from '../problem';
import { findCase, lockCase, storeDecision, type CaseMatter } from './case-repository';
import { ruling, type Decision, type Ruling } from './ruling';

/** Decides a case: its state, its history and its listings change together or not at all. Throws a Problem. */
export function decideCase(db: Database, id: number, decision: Decision, at: Date): Promise<Ruling> {
  return db.transaction(async (tx) => {
    await lockCase(tx, id);
    const { file, complaint } = await mustFindCase(tx, id);
    const ruled = ruling(file.state, complaint.content, decision, at);
    await storeDecision(tx, id, ruled, { outcome: decision.outcome, reason: decision.reason, at });
    const common = { caseId: id, category: file.category, stage: complaint.content.stage, at };
    await addDecided(tx, { ...common, list: 'blacklist', identifiers: ruled.listed, expiresAt: ruled.expiresAt });
    await addDecided(tx, { ...common, list: 'removed', identifiers: ruled.cleared, expiresAt: null });
    return ruled;
  });
}

export async function mustFindCase(db: Database, id: number): Promise<CaseMatter> {
  const matter = await findCase(db, id);
  if (!matter) throw new Problem('not-found', `There is no case ${id}.`);
  return matter;
}
