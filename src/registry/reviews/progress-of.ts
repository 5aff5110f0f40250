import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { backersOf } from './backers-repository';
import { find } from './find';
import { caseFor, clusterOf } from './finding-repository';
import { lacksQuorum } from './lacks-quorum';
import { GENUINE, SUSPECT, UNSETTLED } from './panel-rule';
import type { ReliabilityOf } from './reliability-repository';

interface Asked {
  product: string;
  direction: ReviewReport['direction'];
}

/** How far a product has come: what panels decided, the case about it, and why none can be opened. */
export async function progressOf(
  db: Database,
  { product, direction }: Asked,
  reliabilityOf: ReliabilityOf,
  { limits, now }: Pick<Deps, 'limits' | 'now'>,
) {
  const cluster = await clusterOf(db, product, direction);
  const [found, known] = [find(cluster), await caseFor(db, product, direction)];
  const count = (outcome: number) => cluster.cases.filter((one) => one.outcome === outcome).length;
  const not =
    'not' in found
      ? found.not
      : lacksQuorum(await backersOf(db, cluster, reliabilityOf), now().getTime(), limits.quorum);
  return {
    decided: { suspect: count(SUSPECT), genuine: count(GENUINE), unsettled: count(UNSETTLED) },
    case: known?.id ?? null,
    not,
  };
}
