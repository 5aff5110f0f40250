import * as v from 'valibot';

const number = v.union([v.number(), v.string()]);

/** What schema.org's AggregateRating says of a merchant's site: https://schema.org/AggregateRating */
const AggregateSchema = v.object({
  '@type': v.literal('AggregateRating'),
  ratingValue: number,
  bestRating: v.optional(number, 5),
  worstRating: v.optional(number, 1),
  ratingCount: v.optional(number),
  reviewCount: v.optional(number),
  itemReviewed: v.optional(v.object({ url: v.optional(v.string()), identifier: v.optional(v.string()) })),
});
const OwnerSchema = v.object({
  url: v.optional(v.string()),
  identifier: v.optional(v.string()),
  aggregateRating: v.object({}),
});

/** How deep ratings are looked for, and how many values at most: JSON-LD is others' text. */
const MAX_DEPTH = 8;

/**
 * The ratings in a JSON-LD value as rows, found at any depth: an AggregateRating with the item that it is of, or an item that has one.
 * An item is named by its `identifier` (scheme:value) or by the host of its `url`.
 */
export function aggregateRatings(value: unknown, date?: string, depth = 0): Record<string, unknown>[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => aggregateRatings(one, date, depth + 1));
  const rating = v.safeParse(AggregateSchema, value);
  if (rating.success) return [rowOf(rating.output, rating.output.itemReviewed, date)];
  const owner = v.safeParse(OwnerSchema, value);
  if (owner.success) {
    const own = v.safeParse(AggregateSchema, (value as { aggregateRating: unknown }).aggregateRating);
    if (own.success) return [rowOf(own.output, owner.output, date)];
  }
  return Object.values(value).flatMap((one) => aggregateRatings(one, date, depth + 1));
}

function rowOf(
  { ratingValue, bestRating, worstRating, ratingCount, reviewCount }: v.InferOutput<typeof AggregateSchema>,
  item: { url?: string | undefined; identifier?: string | undefined } | undefined,
  date: string | undefined,
): Record<string, unknown> {
  const host = item?.url !== undefined && URL.canParse(item.url) ? `domain:${new URL(item.url).hostname}` : undefined;
  const count = ratingCount ?? reviewCount;
  return {
    identifier: item?.identifier ?? host,
    value: ratingValue,
    best: bestRating,
    worst: worstRating,
    ...(count === undefined ? {} : { count }),
    ...(date === undefined ? {} : { date }),
  };
}
