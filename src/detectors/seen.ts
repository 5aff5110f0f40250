import type { Identifier } from '../core/identifier';
import type { PageKind } from '../core/page-kind';
import type { PageFacts, SightedIdentifier, Sighting } from '../core/sighting';

/** A sighting but for the address and the platform's name, which `detect` adds. */
export type Seen = Pick<Sighting, 'kind' | 'identifiers' | 'facts'>;

/** Builds what was seen; empty facts are left out, long ones cut to what a sighting may carry. */
export function seen(kind: PageKind, identifiers: SightedIdentifier[], facts: Facts = {}): Seen {
  const kept: PageFacts = {};
  for (const [name, limit] of FACT_LIMITS) {
    const text = facts[name]?.replace(/\s+/g, ' ').trim().slice(0, limit);
    if (text && /[\p{L}\p{N}]/u.test(text)) kept[name] = text;
  }
  if (kept.currency !== undefined) kept.currency = kept.currency.toUpperCase().replace('RUR', 'RUB');
  if (facts.soldByPlatform !== undefined) kept.soldByPlatform = facts.soldByPlatform;
  return { kind, identifiers, facts: kept };
}

type Facts = { [Name in keyof PageFacts]?: PageFacts[Name] | undefined };

const FACT_LIMITS = [
  ['merchantName', 200],
  ['companyName', 200],
  ['productName', 500],
  ['price', 40],
  ['currency', 3],
  ['rating', 20],
  ['ratingCount', 20],
] as const;

/** An identifier that the marketplace itself put on the page. */
export function byPlatform(scheme: string, value: string, seenIn: string): SightedIdentifier {
  return sighted(`${scheme}:${value}`, 'platform', seenIn);
}

/** An identifier that the page's author wrote. */
export function claimed(scheme: string, value: string, seenIn: string): SightedIdentifier {
  return sighted(`${scheme}:${value}`, 'claimed', seenIn);
}

function sighted(identifier: Identifier, evidence: SightedIdentifier['evidence'], seenIn: string): SightedIdentifier {
  return { identifier, evidence, seenIn, validity: 'valid' };
}

/** The one value on which all sources agree; two that differ cancel each other, for either may be another seller's. */
export function agreed(values: Iterable<string | null | undefined>): string | null {
  const distinct = new Set([...values].filter((value): value is string => Boolean(value)));
  const [only] = distinct;
  return distinct.size === 1 && only !== undefined ? only : null;
}
