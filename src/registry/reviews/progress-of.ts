import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { backersOf } from './backers-repository';
import { decidedOf, find, tooLittle, type Decided, type NothingYet } from './find';
import { caseFor, clusterOf } from './finding-repository';
import { standing } from './lacks-quorum';
import type { ReliabilityOf } from './reliability-repository';

interface Asked {
  product: string;
  direction: ReviewReport['direction'];
}
type Lacks = NothingYet['lacks'] | 'quorum' | null;

/** How far a product has come: what panels decided, who stands behind it, the case about it, and why none can be opened. */
export async function progressOf(
  db: Database,
  { product, direction }: Asked,
  reliabilityOf: ReliabilityOf,
  { limits, now }: Pick<Deps, 'limits' | 'now'>,
) {
  const cluster = await clusterOf(db, product, direction);
  const [found, known] = [find(cluster), await caseFor(db, product, direction)];
  const backers = await backersOf(db, { products: [product], direction }, reliabilityOf);
  const { independent, lacking } = standing(backers, now().getTime(), limits.quorum);
  const lacks: Lacks = 'not' in found ? found.lacks : lacking === null ? null : 'quorum';
  return {
    decided: decidedOf(cluster.cases),
    independent,
    case: known?.id ?? null,
    lacks,
    not: 'not' in found ? found.not : lacking,
  };
}

/** The same about several products of one merchant taken together. */
export async function campaignProgress(
  db: Database,
  products: readonly (Asked & { decided: Decided })[],
  reliabilityOf: ReliabilityOf,
  { limits, now }: Pick<Deps, 'limits' | 'now'>,
) {
  const total = (of: keyof Decided) => products.reduce((sum, { decided }) => sum + decided[of], 0);
  const decided = { suspect: total('suspect'), genuine: total('genuine'), unsettled: total('unsettled') };
  const asked = { products: products.map(({ product }) => product), direction: products[0]!.direction };
  const backers = await backersOf(db, asked, reliabilityOf);
  const { independent, lacking } = standing(backers, now().getTime(), limits.quorum);
  const lacks: Lacks = tooLittle(decided)?.lacks ?? (lacking === null ? null : 'quorum');
  return { decided, independent, lacks };
}
