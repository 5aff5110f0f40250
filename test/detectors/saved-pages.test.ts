import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../src/cli/detect-pages/labels';
import { seePage } from '../../src/cli/detect-pages/see-page';
import { readPage } from '../../src/cli/read-page';
import { mayBeShop } from '../../src/detectors/may-be-shop';

/** Real pages with what a person read in them; kept beside the project, as they belong to their sites. */
const FOLDER = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));

const labels = existsSync(FOLDER) ? await readLabels(FOLDER) : [];

/** Marketplaces whose operator's number is taken for the shop's, as nothing tells them from shops yet. */
const OPERATORS = ['tmon.co.kr: kr-brn:2118841856', 'mobly.com.br: cnpj:14055516000490'];

describe.skipIf(labels.length === 0)(
  `saved pages${labels.length === 0 ? ' (skipped: there are none beside the project)' : ''}`,
  () => {
    it.each(labels)(
      '$file: nobody named wrong, and silent where nothing is sold',
      { timeout: 30_000 },
      async (label) => {
        const seen = await seePage(FOLDER, label);
        if ('error' in seen) throw new Error(seen.error);
        const { score, sighting } = seen;
        expect(score.falseShop).toBe(false);
        const wrong = score.found.filter(({ mark }) => mark === 'wrong').map(({ identifier }) => identifier);
        const [site] = label.file.split('/');
        expect(wrong.filter((identifier) => !OPERATORS.includes(`${site}: ${identifier}`))).toEqual([]);
        // The reader is called to every page of a marketplace, but to any other only after the cheap test.
        if (sighting?.platform === null) expect(mayBeShop(await readPage(`${FOLDER}${label.file}`))).toBe(true);
      },
    );
  },
);
