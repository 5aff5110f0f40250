import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/cli/read-page';
import { completeSighting } from '../../src/core/address';
import type { Sighting } from '../../src/core/sighting';
import { detect } from '../../src/detectors';
import { mayBeShop } from '../../src/detectors/may-be-shop';

/** Real pages with what a person read in them; kept beside the project, as they belong to their sites. */
const FOLDER = new URL('../../../shared/pages/', import.meta.url);
const LABELS = new URL('labels.jsonl', FOLDER);

interface Label {
  file: string;
  page_url: string;
  kind: 'product' | 'search' | 'home' | 'other' | 'nonshop';
  expected: { platform?: string; seller_id?: string; shop_id?: string; icp?: string };
}

const labels: Label[] = existsSync(LABELS)
  ? readFileSync(LABELS, 'utf8')
      .trim()
      .split('\n')
      .map((line): Label => JSON.parse(line))
  : [];

const SELLER_SCHEMES = /^(amazon|ebay|taobao-seller|taobao-shop|jd-shop|seller-page):/;

/** The identifiers that may be seen on a page, by its label. */
function allowed({ expected }: Label): string[] {
  const { platform, seller_id: seller, shop_id: shop } = expected;
  if (seller === undefined) return [];
  switch (platform) {
    case 'amazon':
      return [`amazon:${seller}`];
    case 'ebay':
      return [`ebay:${seller.toLowerCase()}`];
    case 'taobao':
    case 'tmall':
      return [`taobao-seller:${seller}`, `taobao-shop:${shop}`];
    case 'jd':
      return [`jd-shop:${seller}`];
    default:
      return [];
  }
}

async function see({ file, page_url }: Label): Promise<Sighting | null> {
  const page = await readPage(new URL(file, FOLDER).pathname);
  const sighting = detect(page, new URL(page_url));
  // The reader is called to every page of a marketplace, but to any other only after the cheap test.
  if (sighting?.platform === null) expect(mayBeShop(page)).toBe(true);
  return sighting && completeSighting(sighting);
}

describe.skipIf(labels.length === 0)(
  `saved pages${labels.length === 0 ? ' (skipped: there are none beside the project)' : ''}`,
  () => {
    it.each(labels)('$file: no wrong seller, and silent where nothing is sold', { timeout: 30_000 }, async (label) => {
      const sighting = await see(label);
      if (label.kind === 'nonshop') {
        expect(sighting).toBeNull();
        return;
      }
      const sellers =
        sighting?.identifiers.map((one) => one.identifier).filter((one) => SELLER_SCHEMES.test(one)) ?? [];
      const { seller_id: seller } = label.expected;
      const pageOf = (one: string) =>
        seller !== undefined &&
        one.startsWith('seller-page:') &&
        one.toLowerCase().includes(`/${seller.toLowerCase()}`);
      expect(sellers.filter((one) => !allowed(label).includes(one) && !pageOf(one))).toEqual([]);
      const numbers = sighting?.identifiers.filter((one) => /^(uscc|icp):/.test(one.identifier)) ?? [];
      expect(numbers.filter((one) => one.identifier !== `icp:${label.expected.icp}`)).toEqual([]);
    });
  },
);
