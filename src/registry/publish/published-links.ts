import type { Trail } from '../../core/graph/trail';
import type { Identifier } from '../../core/identifier';
import { linkKey, MAX_LINKS_BYTES, type Link, type LinksFile } from '../../core/published-list/links-file';
import { sha256Hex } from './sha256';

/** Why entries reach further names, as it is published with the list. */
export interface PublishedLinks {
  entry: LinksFile;
  bytes: Uint8Array;
}

/** The file of these trails, in an order that says nothing: as many as fit. Null where there are none. */
export function publishedLinks(trails: ReadonlyMap<Identifier, Trail>): PublishedLinks | null {
  const links = [...trails].map(([identifier, trail]): Link => ({ at: linkKey(identifier), ...trail }));
  const parts: string[] = [];
  let size = 2;
  for (const link of links.sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const part = JSON.stringify(link);
    size += Buffer.byteLength(part) + 1;
    if (size > MAX_LINKS_BYTES) break;
    parts.push(part);
  }
  if (parts.length === 0) return null;
  const bytes = Buffer.from(`[${parts.join(',')}]`);
  const sha256 = sha256Hex(bytes);
  return { entry: { file: `${sha256}.links.json`, bytes: bytes.length, sha256 }, bytes };
}
