import * as v from 'valibot';
import { PAGE_KINDS } from '../page-kind';
import type { SiteRule } from './marketplace';

const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));
const selector = text(1000);
const scheme = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/, 'is no name of a scheme'));
/** A host at will, a path, a query at will; few gaps, so that matching stays linear. */
const address = v.pipe(
  text(200),
  v.regex(/^(\/\/[^/?#\s]+)?\/[^?#\s]*(\?[^#\s]+)?$/, 'is no address template'),
  v.check((template) => (template.match(/\*+|\{/g) ?? []).length <= 6, 'has more than six gaps'),
);
const addresses = v.pipe(v.array(address), v.maxLength(30));
const not = v.optional(selector);

const SourceSchema = v.union([
  v.strictObject({ links: selector, not }),
  v.strictObject({ text: selector, scheme, not }),
  v.strictObject({ attribute: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9:-]{0,60}$/i)), of: selector, scheme, not }),
  v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[\w$-]{1,60}$/, 'is no key')),
    after: text(100),
    within: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
    scheme,
  }),
  v.strictObject({
    json: selector,
    at: v.pipe(v.string(), v.regex(/^[\w$-]+(\.[\w$-]+){0,15}$/, 'is no path')),
    scheme,
  }),
]);

const sources = v.pipe(v.array(SourceSchema), v.maxLength(20));

/** What a rule must be like, wherever it comes from; selectors that no browser understands are met where they are used. */
export const SiteRuleSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{1,30}$/)),
  pages: v.strictObject(v.entriesFromList(PAGE_KINDS, v.optional(addresses))),
  sellerLinks: v.optional(addresses),
  sellers: v.optional(sources),
  results: v.optional(v.strictObject({ links: v.optional(selector), sources: v.optional(sources) })),
  facts: v.optional(
    v.strictObject(
      v.entriesFromList(['merchantName', 'productName', 'price', 'rating', 'ratingCount'], v.optional(selector)),
    ),
  ),
  currency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))),
}) satisfies v.GenericSchema<unknown, SiteRule>;
