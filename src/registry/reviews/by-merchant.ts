import type { ReviewReport } from '../../core/review-report';

interface Product {
  product: string;
  merchant: string | null;
  direction: ReviewReport['direction'];
  batches: number;
  quarantined: number;
  admitted: number;
  /** ISO 8601. */
  newest: string;
}

/**
 * Products put together by merchant and direction, in the order in which each merchant first comes: a campaign over many goods is one. `of`:
 * the products themselves. A product whose reports name no merchant is nobody's.
 */
export function byMerchant<Of extends Product>(products: readonly Of[]) {
  const groups = new Map<string, { merchant: string; direction: Product['direction']; of: Of[] }>();
  for (const one of products) {
    const { merchant, direction } = one;
    if (merchant === null) continue;
    const name = `${direction} ${merchant}`;
    const group = groups.get(name) ?? { merchant, direction, of: new Array<Of>() };
    group.of.push(one);
    groups.set(name, group);
  }
  return [...groups.values()].map(({ merchant, direction, of }) => ({
    merchant,
    direction,
    of,
    products: of.map(({ product }) => product),
    batches: of.reduce((sum, { batches }) => sum + batches, 0),
    quarantined: of.reduce((sum, { quarantined }) => sum + quarantined, 0),
    admitted: of.reduce((sum, { admitted }) => sum + admitted, 0),
    newest: of
      .map(({ newest }) => newest)
      .toSorted()
      .at(-1)!,
  }));
}
