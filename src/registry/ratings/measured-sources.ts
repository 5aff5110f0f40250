import { errorRate, isDemoted, type Examined } from '../../core/rating/source-error';
import type { Database } from '../db/connect';
import { OWN_SOURCE } from '../listings/choose-listing';
import { allSources, examinedBySource } from '../listings/listing-repository';
import { allEvaluators, contradictedByDecisions } from './evaluator-repository';

const NOTHING: Examined = { examined: 0, overturned: 0 };

/** All evaluators, each with how often decisions of this registry contradict it. */
export async function measuredEvaluators(db: Database) {
  const seen = await contradictedByDecisions(db);
  return (await allEvaluators(db)).map((row) => {
    const examined = seen.get(row.id) ?? NOTHING;
    return { ...row, ...examined, errorRate: errorRate(examined) };
  });
}

/** All feeds, each with how many of its entries decisions of this registry examined and cleared. */
export async function measuredSources(db: Database) {
  const seen = await examinedBySource(db);
  const sources = (await allSources(db)).filter(({ id }) => id !== OWN_SOURCE);
  return {
    sources: sources.map(({ id, name }) => {
      const examined = seen.get(id) ?? NOTHING;
      return { name, ...examined, errorRate: errorRate(examined), demoted: isDemoted(examined) };
    }),
  };
}
