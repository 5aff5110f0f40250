import { readBindings } from '../core/published-list/bindings-file';
import type { Manifest } from '../core/published-list/manifest';
import { checkChunk } from '../core/published-list/trust';
import type { HeldList } from '../store/open';
import { downloadSmall } from './download';
import type { World } from './world';

/** Whose domains are whose, by a list: what is held already if it is the same. Throws NetworkError or ListError. */
export async function importBindings(
  { fetch, digest }: World,
  { bindings }: Manifest,
  held: HeldList['bindings'],
  listsUrl: string,
): Promise<HeldList['bindings']> {
  if (!bindings) return undefined;
  if (held?.sha256 === bindings.sha256) return held;
  const what = `${listsUrl}/${bindings.file}`;
  const bytes = await downloadSmall(fetch, what, bindings.bytes);
  await checkChunk(bindings, bytes, digest, what);
  return { sha256: bindings.sha256, bindings: readBindings(bytes, what) };
}
