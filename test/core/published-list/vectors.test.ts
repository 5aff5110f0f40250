import { expect, it } from 'vitest';
import type { ListRecord } from '../../../src/core/listing';
import type { Identifier } from '../../../src/core/identifier';
import { bucketOf, findInBucket } from '../../../src/core/published-list/bucket';
import { fingerprint } from '../../../src/core/published-list/fingerprint';
import { importChunk, importPrefix, IMPORT_START } from '../../../src/core/published-list/import';
import { resolveLevels } from '../../../src/core/published-list/levels';
import { bucketBytes, readPrefix, recordAt } from '../../../src/core/published-list/plist-decode';
import { openManifest, openRoots } from '../../../src/core/published-list/trust';
import { nameIn } from '../../../src/core/registry-name';
import { NOW, SALT, verify } from './signing';
import { vectors, vectorsText } from './vectors';

// Should this fail, the format has changed, and every reader with it. `vitest -u` writes the page anew.
it('are those of docs/list-vectors.md', async () => {
  await expect(vectorsText()).toMatchFileSnapshot('../../../docs/list-vectors.md');
});

it('are believed, and say what the page says', async () => {
  const root = await openRoots(vectors.root, [], verify, NOW);
  const { manifest } = await openManifest(vectors.manifest, root, null, verify, NOW);
  for (const { registry } of [root, manifest]) expect(nameIn(registry, 'zh-CN')).toBe('测试登记处');
  for (const [at, bytes] of [vectors.files.day, vectors.files.base].entries()) {
    const file = manifest.files[at];
    if (!file) throw new Error('a file is missing in the manifest');
    const { prefixBytes } = readPrefix(bytes).header;
    const prefix = importPrefix(file, SALT, bytes.subarray(0, prefixBytes));
    importChunk(file, prefix, IMPORT_START, bytes.subarray(prefixBytes));
  }
  for (const [identifier, record] of vectors.listed) expect(lookup(identifier)).toEqual(record);
  for (const identifier of vectors.notListed) expect(lookup(identifier)).toBeNull();
});

function lookup(identifier: Identifier): ListRecord | null {
  const wanted = fingerprint(SALT, identifier);
  return resolveLevels(
    [vectors.files.day, vectors.files.base].map((file) => {
      const prefix = readPrefix(file);
      const code = findInBucket(prefix.header, bucketBytes(prefix, file, bucketOf(prefix.header, wanted)), wanted);
      return code === null ? null : recordAt(prefix.classes, code);
    }),
  );
}
