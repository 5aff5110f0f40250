import { createHash, randomUUID } from 'node:crypto';
import { mkdir, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The hash of bytes, hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Stores bytes under their hash, which it gives. The same bytes lie there once. */
export async function keepBytes(folder: string, bytes: Uint8Array): Promise<string> {
  const name = sha256Of(bytes);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whole or not at all, also where the process dies on the way.
  const partial = join(folder, `${name}.${randomUUID()}.tmp`);
  await writeFile(partial, bytes, { mode: 0o600 });
  await rename(partial, join(folder, name));
  return name;
}

/** The bytes of a hash; null where they are gone. Throws Error where they are no longer what they were. */
export async function keptBytes(folder: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readFile(placeOf(folder, sha256)).catch(() => null);
  if (bytes && sha256Of(bytes) !== sha256) throw new Error(`The bytes of ${sha256} are not what was given.`);
  return bytes;
}

/** Deletes the bytes of a hash, if they are there. */
export async function dropBytes(folder: string, sha256: string): Promise<void> {
  await rm(placeOf(folder, sha256), { force: true });
}

/** Whether bytes lie under a hash. */
export async function hasBytes(folder: string, sha256: string): Promise<boolean> {
  return await stat(placeOf(folder, sha256)).then(
    () => true,
    () => false,
  );
}

/** The names of what lies in the folder and was last written before `before`: hashes, and what a write that died left behind. */
export async function* writtenBefore(folder: string, before: Date): AsyncGenerator<string> {
  const entries = await opendir(folder).catch(() => null);
  for await (const { name } of entries ?? []) if (await isOlder(folder, name, before)) yield name;
}

/** Deletes one of these, unless it was written anew meanwhile. */
export async function dropIfOlder(folder: string, name: string, before: Date): Promise<boolean> {
  if (!(await isOlder(folder, name, before))) return false;
  await rm(join(folder, name), { force: true });
  return true;
}

async function isOlder(folder: string, name: string, before: Date): Promise<boolean> {
  const found = await stat(join(folder, name)).catch(() => null);
  return found !== null && found.isFile() && found.mtime < before;
}

function placeOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('Not a hash.');
  return join(folder, sha256);
}
