import { audit, newestActs } from '../accounts/audit-repository';
import type { Database } from '../db/connect';
import { measuredEvaluators, measuredFeeds } from './measured-sources';
import type { Standing } from './standing';

const ACTS = ['demote-source', 'restore-source'] as const;
const CLOCK = { id: 'clock', name: '' };

/**
 * Notes in the audit which feeds and evaluators have lost weight by their error since it was last noted, and which have it again: nobody
 * does that, so nobody else would note it. It may run as often as one likes. Gives the subjects that changed.
 */
export async function noteDemotions(tx: Database, at: Date): Promise<string[]> {
  const noted = await newestActs(tx, ACTS);
  const standings = [...(await measuredFeeds(tx)), ...(await measuredEvaluators(tx)).map(({ standing }) => standing)];
  const changed = standings.filter((one) => one.demoted !== (noted.get(subjectOf(one)) === 'demote-source'));
  for (const one of changed) {
    const { examined, overturned, errorRate, weightLeft } = one;
    const detail = { examined, overturned, errorRate, weightLeft };
    await audit(tx, CLOCK, one.demoted ? 'demote-source' : 'restore-source', subjectOf(one), detail, at);
  }
  return changed.map(subjectOf);
}

function subjectOf({ kind, name }: Standing): string {
  return kind === 'feed' ? `source:${name}` : `evaluator:${name}`;
}
