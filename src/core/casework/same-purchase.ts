import type { Complaint } from '../complaint';
import { plainNumber } from './matter';

/**
 * Whether two complaints are about one purchase. `number`: the same order of the same merchant. `likeness`: no two order numbers to
 * compare, but the same merchant and category, the same day of purchase or amount, and nothing that differs. Null: not known to be.
 */
export function samePurchase(one: Complaint, other: Complaint): 'number' | 'likeness' | null {
  const known = new Set(sureNames(one));
  if (!sureNames(other).some((identifier) => known.has(identifier))) return null;
  if (one.orderNumber !== undefined && other.orderNumber !== undefined)
    return plainNumber(one.orderNumber) === plainNumber(other.orderNumber) ? 'number' : null;
  if (one.category !== other.category) return null;
  const pairs = [
    [one.purchasedOn, other.purchasedOn],
    [amountText(one), amountText(other)],
  ].filter(([a, b]) => a !== undefined && b !== undefined);
  return pairs.length > 0 && pairs.every(([a, b]) => a === b) ? 'likeness' : null;
}

/** What a page only claims names no merchant. */
function sureNames({ against }: Complaint): string[] {
  return against.identifiers.filter(({ evidence }) => evidence !== 'claimed').map(({ identifier }) => identifier);
}

/** An amount in its one spelling: 5, 5.0 and 5.00 are the same. */
function amountText({ amount }: Complaint): string | undefined {
  return amount && `${Number(amount.value)} ${amount.currency}`;
}
