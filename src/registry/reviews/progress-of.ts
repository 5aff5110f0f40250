import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import { find } from './find';
import { caseFor, clusterOf } from './finding-repository';
import { GENUINE, SUSPECT, UNSETTLED } from './panel-rule';

/** How far a product has come: what panels decided, the case about it, and why none can be opened. */
export async function progressOf(db: Database, product: string, direction: ReviewReport['direction']) {
  const cluster = await clusterOf(db, product, direction);
  const [found, known] = [find(cluster), await caseFor(db, product, direction)];
  const count = (outcome: number) => cluster.cases.filter((one) => one.outcome === outcome).length;
  return {
    decided: { suspect: count(SUSPECT), genuine: count(GENUINE), unsettled: count(UNSETTLED) },
    case: known?.id ?? null,
    not: 'not' in found ? found.not : null,
  };
}
