import type { Catalogue, Catalogues } from './catalogue';

/** Catalogues that were bundled by the paths of their files, `./fr.json`, by their languages. */
export function byTag(bundled: Readonly<Record<string, Catalogue>>): Catalogues {
  return Object.fromEntries(
    Object.entries(bundled).map(([path, catalogue]) => [path.replace(/^.*\//, '').replace('.json', ''), catalogue]),
  );
}
