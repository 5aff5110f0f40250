import type { Manifest } from '../core/published-list/manifest';
import { readRules } from '../core/published-list/rules-file';
import { checkChunk } from '../core/published-list/trust';
import type { HeldList } from '../store/open';
import { downloadSmall } from './download';
import type { World } from './world';

/** The site rules of a list: those held already if they are the same. Throws NetworkError or ListError. */
export async function importRules(
  { fetch, digest }: World,
  { rules }: Manifest,
  held: HeldList['rules'],
  listsUrl: string,
): Promise<HeldList['rules']> {
  if (!rules) return undefined;
  if (held?.sha256 === rules.sha256) return held;
  const what = `${listsUrl}/${rules.file}`;
  const bytes = await downloadSmall(fetch, what, rules.bytes);
  await checkChunk(rules, bytes, digest, what);
  return { sha256: rules.sha256, rules: readRules(bytes, what) };
}
