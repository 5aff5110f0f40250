import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../src/cli/detect-pages/labels';
import type { Score } from '../../src/cli/detect-pages/score';
import { seePage } from '../../src/cli/detect-pages/see-page';
import type { Sighting } from '../../src/core/sighting';
import { takenForOthers } from '../core/verdict/taken-for-others';
import { mayBeShop } from '../../src/detectors/may-be-shop';
import { asksByPrivateQr } from '../../src/detectors/private-qr';

/** Real pages with what a person read in them; kept beside the project, as they belong to their sites. */
const FOLDER = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));

const labels = existsSync(FOLDER) ? await readLabels(FOLDER) : [];

describe.skipIf(labels.length === 0)(
  `saved pages${labels.length === 0 ? ' (skipped: there are none beside the project)' : ''}`,
  () => {
    const scores: Score[] = [];
    const sightings: Sighting[] = [];
    /** Pages with a picture of a QR code by which a person would be paid. */
    const byQr: string[] = [];

    it.each(labels)(
      '$file: nobody named wrong, and silent where nothing is sold',
      { timeout: 30_000 },
      async (label) => {
        const { pathname } = new URL(label.page_url);
        let may = false;
        const seen = await seePage(FOLDER, label, (page) => {
          may = mayBeShop(page, pathname);
          if (asksByPrivateQr(page)) byQr.push(label.file);
        });
        if ('error' in seen) throw new Error(seen.error);
        const { score, sighting } = seen;
        scores.push(score);
        if (sighting) sightings.push(sighting);
        expect(score.falseShop).toBe(false);
        expect(score.found.filter(({ mark }) => mark === 'wrong').map(({ identifier }) => identifier)).toEqual([]);
        // The reader is called to every page of a marketplace, but to any other only after the cheap test.
        if (sighting?.platform === null) expect(may).toBe(true);
      },
    );

    it('none is said to ask for a payment without protection', () => {
      expect(sightings.length).toBeGreaterThan(80);
      expect(byQr).toEqual([]);
      expect(sightings.filter(({ payment }) => payment).map(({ url, payment }) => `${url} ${payment?.join()}`)).toEqual(
        [],
      );
    });

    it('none is taken for another merchant, as which it does not pose', () => {
      const { names, alarms } = takenForOthers(sightings);
      expect([names > 5, names]).toEqual([true, names]);
      expect(alarms).toEqual([]);
    });

    it.each(['seller', 'registration'] as const)('of what is labelled as a %s, 95 in 100 are found', (group) => {
      expect(scores).toHaveLength(labels.length);
      const wanted = scores.flatMap((score) => score.wanted).filter((one) => one.group === group);
      expect(wanted.filter(({ met }) => met).length).toBeGreaterThanOrEqual(0.95 * wanted.length);
    });
  },
);
