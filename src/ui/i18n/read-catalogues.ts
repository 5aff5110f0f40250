import { readdirSync, readFileSync } from 'node:fs';
import type { Catalogue, Catalogues } from './catalogue';

/** The catalogues of a folder: `fr.json` is French. For what runs in Node; what is built for browsers bundles the same. */
export function readCatalogues(folder: string): Catalogues {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [
      name.slice(0, -'.json'.length),
      JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Catalogue,
    ]),
  );
}

export const CATALOGUES = readCatalogues(import.meta.dirname);
