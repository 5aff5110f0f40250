import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { backersOf } from './backers-repository';
import { decidedOf, find, type NothingYet } from './find';
import { findTogether, lackingTogether } from './find-together';
import { caseFor, clusterOf, standingCases } from './finding-repository';
import { decidedByProduct } from './goods-repository';
import { standing, standingTogether } from './lacks-quorum';
import type { ReliabilityOf } from './reliability-repository';

interface Asked {
  product: string;
  direction: ReviewReport['direction'];
}
type Lacks = NothingYet['lacks'] | 'quorum' | 'reporters' | null;

/** How far a product has come: what panels decided, who stands behind it, the case about it, and why none can be opened. */
export async function progressOf(
  db: Database,
  { product, direction }: Asked,
  reliabilityOf: ReliabilityOf,
  { limits, now }: Pick<Deps, 'limits' | 'now'>,
) {
  const cluster = await clusterOf(db, product, direction);
  const found = find(cluster);
  const backers = await backersOf(db, { products: [product], direction }, reliabilityOf);
  const { independent, lacks: few, lacking } = standing(backers, now().getTime(), limits.quorum);
  const lacks: Lacks = 'not' in found ? found.lacks : few;
  return {
    decided: decidedOf(cluster.cases),
    independent,
    case: await caseFor(db, product, direction),
    inCase: (await standingCases(db, [product], direction)).has(product),
    lacks,
    not: 'not' in found ? found.not : lacking,
  };
}

/** The same about all goods of a merchant together: what panels decided of those that are in no case, and the cases that the others are in. */
export async function campaignProgress(
  db: Database,
  { merchant, direction, products }: { merchant: string; direction: Asked['direction']; products: readonly string[] },
  reliabilityOf: ReliabilityOf,
  { limits, now }: Pick<Deps, 'limits' | 'now'>,
) {
  const standingIn = await standingCases(db, products, direction);
  const free = products.filter((product) => !standingIn.has(product));
  const byProduct = await decidedByProduct(db, free, direction);
  const total = (of: 'suspect' | 'genuine' | 'unsettled') =>
    [...byProduct.values()].reduce((sum, decided) => sum + decided[of], 0);
  const decided = { suspect: total('suspect'), genuine: total('genuine'), unsettled: total('unsettled') };
  const suspected = free.filter((product) => (byProduct.get(product)?.suspect ?? 0) > 0);
  const found = lackingTogether(suspected.length, decided) ?? (await findIn(db, { merchant, direction, free }));
  const backers = await backersOf(db, { products: free, direction, merchant }, reliabilityOf);
  const { independent, lacks: few, lacking } = standingTogether(backers, now().getTime(), limits.quorum);
  const lacks: Lacks = 'not' in found ? found.lacks : few;
  return {
    decided,
    independent,
    suspected: suspected.length,
    cases: [...new Set(standingIn.values())].toSorted((a, b) => a - b),
    lacks,
    not: 'not' in found ? found.not : lacking,
  };
}

/** Read as a whole only where the counts alone say that it may be enough. */
async function findIn(
  db: Database,
  { merchant, direction, free }: { merchant: string; direction: Asked['direction']; free: readonly string[] },
) {
  const clusters = [];
  for (const product of free) clusters.push(await clusterOf(db, product, direction));
  return findTogether(merchant, clusters);
}
