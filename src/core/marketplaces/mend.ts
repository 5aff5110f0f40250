import * as v from 'valibot';
import type { Marketplace, SiteRule } from './marketplace';
import { SiteRuleSchema } from './site-rule-schema';

export type Mended = { ok: true; market: Marketplace } | { ok: false; reason: string };

/**
 * The marketplace read by another rule than the built-in one: where its pages and sellers stand may change, but neither its
 * hosts nor the forms of its ids, so that no rule can speak of another site or invent a scheme. Never throws.
 */
export function mend(market: Marketplace, rule: unknown): Mended {
  const parsed = v.safeParse(SiteRuleSchema, rule);
  if (!parsed.success) return { ok: false, reason: v.summarize(parsed.issues).slice(0, 500) };
  const mended: SiteRule = parsed.output;
  if (mended.name !== market.name) return { ok: false, reason: `is a rule for ${mended.name}, not for ${market.name}` };
  const unknown = schemesIn(mended).find((scheme) => !Object.hasOwn(market.ids, scheme));
  if (unknown !== undefined) return { ok: false, reason: `speaks of ${unknown}, which ${market.name} does not give` };
  const { title, hosts, ids } = market;
  return { ok: true, market: { ...mended, title, hosts, ids } };
}

function schemesIn({ pages, sellerLinks = [], sellers = [], results }: SiteRule): string[] {
  const templates = [...Object.values(pages).flatMap((some) => some ?? []), ...sellerLinks];
  const gaps = templates.flatMap((template) => [...template.matchAll(/\{([^}]*)\}/g)].map(([, scheme = '']) => scheme));
  const sources = [...sellers, ...(results?.sources ?? [])];
  return [...gaps, ...sources.flatMap((source) => ('scheme' in source ? [source.scheme] : []))];
}
