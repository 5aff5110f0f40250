import { CONSEQUENCES, type CreditFile, type Item } from './item';

/** An item that does not count, and why. */
export interface SetAside {
  id: string;
  why: 'repeated' | 'contradicted';
}

/**
 * The items of a file, each once. Where records contradict each other, the later one holds: a decision after an appeal replaces the
 * one appealed against. Of two from the same day the one that is better for the merchant does.
 */
export function settleItems({ complaints, ratings }: Pick<CreditFile, 'complaints' | 'ratings'>): {
  items: Item[];
  setAside: SetAside[];
} {
  const setAside: SetAside[] = [];
  const kept = new Map<string, Item>();
  for (const item of [...complaints, ...ratings]) {
    const key = `${item.kind} ${item.id}`;
    const other = kept.get(key);
    if (other)
      setAside.push({ id: item.id, why: JSON.stringify(item) === JSON.stringify(other) ? 'repeated' : 'contradicted' });
    if (!other || precedes(item, other)) kept.set(key, item);
  }
  return { items: [...kept.values()], setAside };
}

/** An order of all records of one matter that does not depend on which came first. */
function precedes(item: Item, other: Item): boolean {
  if (item.day !== other.day) return item.day > other.day;
  const difference = harm(item) - harm(other);
  return difference === 0 ? JSON.stringify(item) < JSON.stringify(other) : difference < 0;
}

function harm(item: Item): number {
  if (item.kind === 'rating') return -item.quality;
  return (CONSEQUENCES.length - CONSEQUENCES.indexOf(item.outcome)) * 10 + item.severity;
}
