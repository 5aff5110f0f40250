import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sealEnvelope, type Envelope } from '../../src/core/published-list/dsse';
import { MANIFEST_TYPE, type Manifest } from '../../src/core/published-list/manifest';
import { readPrefix } from '../../src/core/published-list/plist-decode';
import type { FakeRegistry } from './fake-registry';

/** Signs the manifest anew with a chunk for each bucket, so that small lists come in many. */
export async function finerChunks({ folder, fixture }: FakeRegistry): Promise<void> {
  const at = join(folder, 'lists/manifest.json');
  const envelope = JSON.parse(await readFile(at, 'utf8')) as Envelope;
  const manifest = JSON.parse(Buffer.from(envelope.payload, 'base64').toString()) as Manifest;
  for (const file of manifest.files) {
    const bytes = await readFile(join(folder, 'lists', file.file));
    const { header, directory } = readPrefix(bytes);
    const ends = [0, ...[...directory].map((offset) => header.prefixBytes + offset)];
    file.chunks = ends.slice(1).map((end, chunk) => ({
      bytes: end - (ends[chunk] ?? 0),
      sha256: createHash('sha256').update(bytes.subarray(ends[chunk], end)).digest('hex'),
    }));
  }
  const signed = sealEnvelope(MANIFEST_TYPE, new TextEncoder().encode(JSON.stringify(manifest)), fixture.keys.lists);
  await writeFile(at, JSON.stringify(signed));
}
