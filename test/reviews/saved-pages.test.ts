import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../src/cli/detect-pages/labels';
import { readPage } from '../../src/cli/read-page';
import { readReviews } from '../../src/reviews/read-reviews';

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
};

describe.skipIf(labels.length === 0)(
  `saved pages${labels.length === 0 ? ' (skipped: there are none beside the project)' : ''}`,
  () => {
    it.each(labels.filter(({ file }) => file in COUNTED))(
      '$file: as many as were counted',
      { timeout: 30_000 },
      async ({ file, page_url }) => {
        const shown = readReviews(await readPage(FOLDER + file), new URL(page_url), {
          salt: '',
          now: Date.UTC(2026, 0),
        });
        expect([shown.reviews.length, shown.reviews.filter(({ date }) => date).length]).toEqual(COUNTED[file]);
      },
    );
  },
);
