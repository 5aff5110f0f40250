import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signerOf, type Signer } from './ed25519';

/** The keys of a registry that are on this machine. */
export interface RegistryKeys {
  /** The first root key: it says who may sign lists, is made where it is asked for and missing, and may be kept elsewhere after the first root. */
  root(): Promise<Signer>;
  /** All that sign each list, the first of them made if it is not there. */
  lists: readonly Signer[];
  /** The last list version that was signed with them: no version may be signed twice. */
  lastVersion(): Promise<number>;
  rememberVersion(version: number): Promise<void>;
}

/**
 * The keys of a folder (Ed25519, PKCS #8): `root.pem`, `list.pem` and any further `list-*.pem`. What is made is readable by
 * the owner only. Throws an error that names the file when one is no such key.
 */
export async function loadKeys(folder: string): Promise<RegistryKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const versionFile = join(folder, 'last-version');
  return {
    root: () => loadOrMakeKey(join(folder, 'root.pem')),
    lists: [
      await loadOrMakeKey(join(folder, 'list.pem')),
      ...(await Promise.all(furtherListKeys(await readdir(folder)).map((name) => loadKey(join(folder, name))))),
    ],
    lastVersion: async () => {
      const text = await readIfThere(versionFile);
      const version = Number(text ?? '0');
      if (!Number.isSafeInteger(version)) throw new Error(`${versionFile} does not hold a version number.`);
      return version;
    },
    rememberVersion: (version) => writeFile(versionFile, `${version}\n`, { mode: 0o600 }),
  };
}

function furtherListKeys(names: readonly string[]): string[] {
  return names.filter((name) => /^list-.+\.pem$/.test(name)).sort();
}

async function loadOrMakeKey(path: string): Promise<Signer> {
  if ((await readIfThere(path)) === null) await makeKey(path).catch(unlessThere);
  return await loadKey(path);
}

/** Reads a private key. Throws an error that names the file. */
export async function loadKey(path: string): Promise<Signer> {
  const pem = await readFile(path, 'utf8');
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error(`it is of the type ${key.asymmetricKeyType}`);
    return signerOf(key);
  } catch (error) {
    throw new Error(
      `${path} is no Ed25519 private key in PEM: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

/** Makes a private key. Links a finished file to its name, which rejects if there is one: two that start at once end up with one key. */
export async function makeKey(path: string): Promise<void> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const unlinked = `${path}.${randomUUID()}.tmp`;
  await writeFile(unlinked, pem, { flag: 'wx', mode: 0o600 });
  try {
    await link(unlinked, path);
  } finally {
    await rm(unlinked, { force: true });
  }
}

function unlessThere(error: unknown): void {
  if (!isCode(error, 'EEXIST')) throw error;
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
