import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabels, type Label } from '../../src/cli/detect-pages/labels';
import { readPage } from '../../src/cli/read-page';
import { readReviews } from '../../src/reviews/read-reviews';
import type { ReviewsShown } from '../../src/reviews/shown-review';

/** Real pages, kept beside the project, as they belong to their sites. */
const FOLDER = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const labels = existsSync(FOLDER) ? await readLabels(FOLDER) : [];

/** How many reviews a person counted on the page, and how many of them tell a day. */
const COUNTED: Record<string, [reviews: number, dated: number]> = {
  'amazon.com/01efbb74.html.gz': [13, 13],
  'amazon.de/f09ca5f0.html.gz': [8, 8],
  'amazon.fr/4ff59071.html.gz': [5, 5],
  'amazon.com/smile.html.gz': [8, 8],
  'jd.com/jd-item-917461.html.gz': [10, 10],
  'de.happycoffee.org/sidamo.html.gz': [5, 5],
  'otto.de/040c3ea5.html.gz': [3, 3],
  'johnlewis.com/29d06196.html.gz': [5, 5],
  'globalindustrial.com/globalindustrial.html.gz': [6, 6],
  'emag.ro/2fa16d14.html.gz': [4, 4],
  'ikea.com/4f29e8cc.html.gz': [17, 0],
  'leroymerlin.pl/4b3a1705.html.gz': [3, 3],
  'yelp.com/yelp.html.gz': [20, 20],
  'travanto.de/ferienhaus-feinen.html.gz': [6, 6],
  'mediamarkt.pt/4d2ce26f.html.gz': [1, 1],
  'zooroyal.de/trixie.html.gz': [4, 4],
  '3suisses.fr/5f885d1f.html.gz': [12, 12],
};

/** How the texts of the first reviews begin, as a person read them. */
const READ: Record<string, readonly string[]> = {
  'mediamarkt.pt/4d2ce26f.html.gz': ['Fácil de usar e apresenta boa qualidade'],
  'zooroyal.de/trixie.html.gz': [
    'Super Artikel! Unsere Meerschweinchen',
    'Alles Bestens. Kaninchen zufrieden, Tochter',
    'toller kaninchenstall super qualität',
    'Für dieses Geld kann man einen solchen',
  ],
  '3suisses.fr/5f885d1f.html.gz': ['Continuer c est parfait'],
  'johnlewis.com/29d06196.html.gz': ['Great moisturiser from origins', 'I have sensitive skin'],
  'emag.ro/2fa16d14.html.gz': ['Sunt foarte multumit, recomand!', 'Foarte multumit'],
  'globalindustrial.com/globalindustrial.html.gz': ['Fast Service and great product', 'Used in my two kitchen islands'],
};

/** Reviews per star, one first: counts, or per cent where the page draws only these. And how many there are. */
const SUMMED: Record<string, [histogram: readonly number[] | undefined, total: number | undefined]> = {
  'johnlewis.com/29d06196.html.gz': [[2, 1, 0, 3, 11], 17],
  'emag.ro/2fa16d14.html.gz': [[0, 1, 0, 0, 3], 4],
  'globalindustrial.com/globalindustrial.html.gz': [[0, 0, 0, 17, 83], undefined],
  // It shows twelve and says so, and marks up "5" as how many there are.
  '3suisses.fr/5f885d1f.html.gz': [undefined, undefined],
};

/** Photos of all reviews together. */
const PHOTOS: Record<string, number> = {
  'amazon.es/amazon-es_product-url.html.gz': 4,
  'amazon.com/amazon-com_ansi-url.html.gz': 2,
};

describe.skipIf(labels.length === 0)(
  `saved pages${labels.length === 0 ? ' (skipped: there are none beside the project)' : ''}`,
  () => {
    it.each(labels.filter(({ file }) => file in COUNTED))(
      '$file: as many as were counted',
      { timeout: 30_000 },
      async (label) => {
        const { reviews } = await shownOn(label);
        expect([reviews.length, reviews.filter(({ date }) => date).length]).toEqual(COUNTED[label.file]);
      },
    );

    it.each(labels.filter(({ file }) => file in READ))(
      '$file: the words that stand there',
      { timeout: 30_000 },
      async (label) => {
        const { reviews } = await shownOn(label);
        const begins = READ[label.file]!;
        expect(begins.map((begin, at) => reviews[at]?.text.slice(0, begin.length))).toEqual(begins);
      },
    );

    it.each(labels.filter(({ file }) => file in SUMMED))(
      '$file: what it says of all its reviews',
      { timeout: 30_000 },
      async (label) => {
        const { histogram, total } = await shownOn(label);
        expect([histogram, total]).toEqual(SUMMED[label.file]);
      },
    );

    it.each(labels.filter(({ file }) => file in PHOTOS))(
      '$file: photos of reviews',
      { timeout: 30_000 },
      async (label) => {
        const { reviews } = await shownOn(label);
        expect(reviews.flatMap(({ photos }) => photos)).toHaveLength(PHOTOS[label.file]!);
      },
    );

    it.each(labels.filter(({ file }) => file === 'amazon.com/0094967f.html.gz'))(
      '$file: one person found it helpful',
      { timeout: 30_000 },
      async (label) => {
        const { reviews } = await shownOn(label);
        expect(reviews.some(({ helpful }) => helpful === 1)).toBe(true);
      },
    );
  },
);

/** Each page is read once. */
const readings = new Map<string, Promise<ReviewsShown>>();

function shownOn({ file, page_url }: Label): Promise<ReviewsShown> {
  const reading =
    readings.get(file) ??
    readPage(FOLDER + file).then((page) => readReviews(page, new URL(page_url), { salt: '', now: Date.UTC(2026, 0) }));
  readings.set(file, reading);
  return reading;
}
