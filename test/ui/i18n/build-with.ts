import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from '../../../scripts/packages/build';
import { sourcesOf } from '../../../scripts/packages/files';
import type { Catalogue } from '../../../src/ui/i18n/catalogue';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Builds the extension from a copy of the sources with one more catalogue in it and nothing else changed. Gives the folder of what was built. */
export function buildWithLanguage(copy: string, tag: string, words: Catalogue): string {
  for (const [path, bytes] of sourcesOf(ROOT)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), bytes);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, `src/ui/i18n/${tag}.json`), JSON.stringify(words));
  const built = join(copy, 'dist/chrome');
  build(copy, 'chrome', built);
  return built;
}
