import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { ReviewReport } from '../../core/review-report';
import type { Database } from '../db/connect';
import { reviewCase } from '../db/review-schema';
import { countedIn } from './counted';
import { mostNamed, type Decided } from './find';
import { GENUINE, SUSPECT, UNSETTLED } from './panel-rule';
import { clusters } from './report-repository';

/** More goods of one merchant are not put together. */
const MOST = 1000;

interface Asked {
  merchant: string;
  direction: ReviewReport['direction'];
}

/** Goods of which most reports name a merchant, most reported first. */
export async function goodsOf(db: Database, { merchant, direction }: Asked): Promise<string[]> {
  return (await clusters(db, MOST, { merchant }))
    .filter((one) => one.direction === direction && mostNamed(one.named) === merchant)
    .map(({ product }) => product);
}

/** Whom most reports on a review's product name; null: nobody, or it is a seed. */
export async function merchantNamedFor(
  db: Database,
  { product, direction }: { product: string; direction: ReviewReport['direction'] },
): Promise<string | null> {
  const [one] = (await clusters(db, 2, { product })).filter((about) => about.direction === direction);
  return one ? mostNamed(one.named) : null;
}

/** What panels decided of reviews of these products, by product; of what nothing was decided there is nothing. */
export async function decidedByProduct(
  db: Database,
  products: readonly string[],
  direction: ReviewReport['direction'],
): Promise<Map<string, Decided>> {
  if (products.length === 0) return new Map();
  const decided = (outcome: number) =>
    sql<number>`count(*) filter (where ${reviewCase.outcome} = ${outcome})`.mapWith(Number);
  const rows = await db
    .select({
      product: reviewCase.product,
      suspect: decided(SUSPECT),
      genuine: decided(GENUINE),
      unsettled: decided(UNSETTLED),
    })
    .from(reviewCase)
    .where(
      and(
        inArray(reviewCase.product, [...products]),
        eq(reviewCase.direction, direction),
        isNull(reviewCase.known),
        isNotNull(reviewCase.outcome),
        countedIn(db),
      ),
    )
    .groupBy(reviewCase.product);
  return new Map(
    rows.map(({ product, suspect, genuine, unsettled }) => [product, { suspect, genuine, unsettled }] as const),
  );
}
