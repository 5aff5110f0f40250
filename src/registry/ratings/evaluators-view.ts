import * as v from 'valibot';
import { EvaluatorSchema } from '../../core/rating/evaluator';
import type { Database } from '../db/connect';
import { measuredEvaluators, measuredFeeds } from './measured-sources';
import type { Standing } from './standing';

const measured = {
  examined: v.number(),
  overturned: v.number(),
  errorRate: v.nullable(v.number()),
  demoted: v.boolean(),
};

/** Who else rates and lists merchants here, and how often decisions contradict each. */
export const EvaluatorsSchema = v.object({
  evaluators: v.array(
    v.object({
      ...EvaluatorSchema.entries,
      withdrawn: v.nullable(v.string()),
      /** Its ratings on which decisions of this registry speak, and how many of them say the contrary; the share from five on. */
      ...measured,
      /** The share of its weight that its error leaves it, 0 to 1. */
      weightLeft: v.number(),
    }),
  ),
  /** Feeds, by what decisions of this registry say of their entries; one that is `demoted` accuses nobody any more. */
  sources: v.array(v.object({ name: v.string(), ...measured })),
});

export async function evaluatorsView(db: Database): Promise<v.InferOutput<typeof EvaluatorsSchema>> {
  return {
    sources: (await measuredFeeds(db)).map(measuredOf),
    evaluators: (await measuredEvaluators(db)).map(({ row, standing }) => ({
      ...measuredOf(standing),
      kind: row.kind,
      method: row.method,
      since: row.since,
      conflicts: row.conflicts,
      weight: row.weight,
      withdrawn: row.withdrawnAt?.toISOString() ?? null,
      weightLeft: standing.weightLeft ?? 1,
    })),
  };
}

function measuredOf({ name, examined, overturned, errorRate, demoted }: Standing) {
  return { name, examined, overturned, errorRate, demoted };
}
