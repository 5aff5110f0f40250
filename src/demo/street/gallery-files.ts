import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const BUILT = join(import.meta.dirname, '../../../dist/gallery');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A file of the gallery at a path below `/gallery/`, as it was built; null where there is none. */
export async function galleryFile(path: string): Promise<{ type: string; bytes: Uint8Array } | null> {
  const name = /^\/gallery\/((?:assets\/)?[\w-]+\.(?:html|js|css))?$/.exec(path);
  if (!name) return null;
  const file = name[1] ?? 'index.html';
  const bytes = await readFile(join(BUILT, file)).catch(() => null);
  return bytes && { type: TYPES[extname(file)] ?? '', bytes };
}
