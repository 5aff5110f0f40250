import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../src/cli/read-page';
import { MARKETPLACES } from '../../src/core/marketplaces';
import { siteAt } from '../../src/core/site';
import { completeSighting } from '../../src/core/address';
import type { PaymentWay } from '../../src/core/payment-way';
import { SightingSchema, type PageFacts, type SightedIdentifier } from '../../src/core/sighting';
import { detect } from '../../src/detectors';
import { mayBeShop } from '../../src/detectors/may-be-shop';
import * as v from 'valibot';

/** Invented pages: `<detector>/<case>/page.html`, and beside it what is to be seen on it. */
const PAGES = new URL('../pages/', import.meta.url);

interface Expected {
  url: string;
  /** Null: the page is no shop. Identifiers as `evidence scheme:value[ doubtful]`, but for the address's own. */
  sighting: { kind: string; identifiers: string[]; facts: PageFacts; payment?: PaymentWay[] } | null;
}

const cases = readdirSync(PAGES).flatMap((detector) =>
  readdirSync(new URL(`${detector}/`, PAGES)).map((name) => ({ detector, name })),
);

describe('invented pages', () => {
  it.each(cases)('$detector: $name', async ({ detector, name }) => {
    const folder = new URL(`${detector}/${name}/`, PAGES);
    const { url, sighting }: Expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
    const page = await parsePage(readFileSync(new URL('page.html', folder), 'utf8'));
    const seen = detect(page, new URL(url), siteAt(new URL(url).hostname));
    if (seen?.platform === null) expect(mayBeShop(page, new URL(url).pathname)).toBe(true);
    if (sighting === null || seen === null) {
      expect(seen).toBe(sighting);
      return;
    }
    expect(v.parse(SightingSchema, seen)).toEqual(seen);
    const complete = completeSighting(seen);
    const { kind, identifiers, facts, payment = [] } = sighting;
    expect({
      platform: seen.platform,
      kind: seen.kind,
      identifiers: complete.identifiers.filter(isNotAddress).map(inWords),
      facts: seen.facts,
      payment: seen.payment ?? [],
    }).toEqual({
      platform: detector === 'generic' ? null : detector,
      kind,
      identifiers,
      facts,
      payment,
    });
  });
});

const READ = [...MARKETPLACES.map(({ name }) => name), 'generic'];

describe('what is read', () => {
  it.each(READ)('%s has two pages or more, one of them without a seller', (name) => {
    const own = cases.filter((one) => one.detector === name);
    expect(own.length).toBeGreaterThanOrEqual(2);
    const expected = own.map((one): Expected =>
      JSON.parse(readFileSync(new URL(`${name}/${one.name}/expected.json`, PAGES), 'utf8')),
    );
    expect(expected.some(({ sighting }) => sighting === null || sighting.identifiers.length === 0)).toBe(true);
    expect(expected.some(({ sighting }) => (sighting?.identifiers.length ?? 0) > 0)).toBe(true);
  });

  it('is all that pages are kept of', () => {
    expect(new Set(cases.map((one) => one.detector))).toEqual(new Set(READ));
  });
});

function isNotAddress({ evidence }: SightedIdentifier): boolean {
  return evidence !== 'address';
}

function inWords({ evidence, identifier, validity }: SightedIdentifier): string {
  return `${evidence} ${identifier}${validity === 'doubtful' ? ' doubtful' : ''}`;
}
