import { readLinks } from '../core/published-list/links-file';
import type { Manifest } from '../core/published-list/manifest';
import { checkChunk } from '../core/published-list/trust';
import type { HeldList } from '../store/open';
import { downloadSmall } from './download';
import type { World } from './world';

/** Why entries of a list reach further names: what is held already if it is the same. Throws NetworkError or ListError. */
export async function importLinks(
  { fetch, digest }: World,
  { links }: Manifest,
  held: HeldList['links'],
  listsUrl: string,
): Promise<HeldList['links']> {
  if (!links) return undefined;
  if (held?.sha256 === links.sha256) return held;
  const what = `${listsUrl}/${links.file}`;
  const bytes = await downloadSmall(fetch, what, links.bytes);
  await checkChunk(links, bytes, digest, what);
  return { sha256: links.sha256, links: readLinks(bytes, what) };
}
