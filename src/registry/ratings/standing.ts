import * as v from 'valibot';
import { errorRate, isDemoted, weightLeft, type Examined } from '../../core/rating/source-error';

/** How often one source was found wrong by this registry's decisions, and what follows. */
export const StandingSchema = v.object({
  name: v.string(),
  /** `registry`: this one itself, by its appeals; `platform`: its score is shown and never enters. */
  kind: v.picklist(['registry', 'feed', 'evaluator', 'platform']),
  /** Its entries or ratings on which decisions speak; of this registry, its decisions on which appeals spoke. */
  examined: v.number(),
  /** Those of them that were found wrong, cleared, annulled or sent back. */
  overturned: v.number(),
  /** The share, from five on. */
  errorRate: v.nullable(v.number()),
  /** It was wrong too often: a feed accuses nobody any more, an evaluator's ratings weigh less. */
  demoted: v.boolean(),
  /** Of an evaluator: the share of its weight that is left, 0 to 1. */
  weightLeft: v.nullable(v.number()),
});
export type Standing = v.InferOutput<typeof StandingSchema>;

/** How a source stands after what decisions examined of it. The registry itself is measured, and nothing follows by itself. */
export function standingOf(name: string, kind: Standing['kind'], { examined, overturned }: Examined): Standing {
  const seen = { examined, overturned };
  return {
    name,
    kind,
    ...seen,
    errorRate: errorRate(seen),
    demoted: (kind === 'feed' || kind === 'evaluator') && isDemoted(seen),
    weightLeft: kind === 'evaluator' ? weightLeft(seen) : null,
  };
}
