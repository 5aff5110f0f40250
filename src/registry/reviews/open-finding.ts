import type { CaseActor } from '../../core/casework/roles';
import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import { backersOf } from './backers-repository';
import { find, type NothingYet } from './find';
import { findTogether } from './find-together';
import { findingWords, togetherWords } from './finding-words';
import { clusterOf, lockProducts, standingCases } from './finding-repository';
import { goodsOf } from './goods-repository';
import { standing, standingTogether, type Standing } from './lacks-quorum';
import { openCaseFor } from './open-case-for';
import { reliabilities } from './reliability-repository';

interface Opening {
  /** What it is about: a product, or all goods of a merchant that are in no case. */
  about: { product: string } | { merchant: string };
  direction: ReviewReport['direction'];
  /** Why the handler takes it up. */
  reason: string;
  /** In which the case is told; without it that of most reports. */
  language?: 'zh-CN' | 'en' | undefined;
  actor: CaseActor & { kind: 'staff' };
}

/**
 * Opens a case for what panels found about a product's reviews, or about those of a merchant's goods together, accepted, with the finding as
 * evidence 2, and gives its number. Of praise that may have been bought it is against the merchant; of an attack the merchant is the one
 * attacked, and the case is against nobody known. Throws a Problem where nothing was found yet, too few who can be relied on stand
 * behind it, or there is a case.
 */
export async function openFinding(deps: Deps, opening: Opening): Promise<number> {
  const { about } = opening;
  return await deps.db.transaction((tx) =>
    'product' in about
      ? openForProduct(tx, deps, { ...opening, product: about.product })
      : openForMerchant(tx, deps, { ...opening, merchant: about.merchant }),
  );
}

type Asked<About> = Omit<Opening, 'about'> & About;

async function openForProduct(
  tx: Database,
  deps: Deps,
  { product, direction, ...how }: Asked<{ product: string }>,
): Promise<number> {
  await lockProducts(tx, [product]);
  const known = (await standingCases(tx, [product], direction)).get(product);
  if (known !== undefined) throw new Problem('conflict', `The case ${known} is about this already.`);
  const cluster = await clusterOf(tx, product, direction);
  const finding = enough(find(cluster));
  const backers = await backersOf(tx, { products: [product], direction }, await reliabilities(tx));
  refuseLacking(standing(backers, deps.now().getTime(), deps.limits.quorum));
  return await openCaseFor(tx, deps, { clusters: [cluster], findings: [finding], words: findingWords, ...how });
}

async function openForMerchant(
  tx: Database,
  deps: Deps,
  { merchant, direction, ...how }: Asked<{ merchant: string }>,
): Promise<number> {
  const goods = await goodsOf(tx, { merchant, direction });
  await lockProducts(tx, goods);
  const known = await standingCases(tx, goods, direction);
  const free = goods.filter((product) => !known.has(product));
  if (goods.length > 0 && free.length === 0)
    throw new Problem('conflict', `The case ${Math.max(...known.values())} is about this already.`);
  const clusters = [];
  for (const product of free) clusters.push(await clusterOf(tx, product, direction));
  const findings = enough(findTogether(merchant, clusters));
  const products = findings.map(({ product }) => product);
  const backers = await backersOf(tx, { products, direction, merchant }, await reliabilities(tx));
  refuseLacking(standingTogether(backers, deps.now().getTime(), deps.limits.quorum));
  const of = clusters.filter(({ product }) => products.includes(product));
  return await openCaseFor(tx, deps, { clusters: of, findings, words: togetherWords(products), ...how });
}

function enough<Found extends object>(found: Found | NothingYet): Found {
  if ('not' in found) throw new Problem('conflict', found.not);
  return found;
}

function refuseLacking({ lacking }: Standing): void {
  if (lacking !== null) throw new Problem('conflict', lacking);
}
