import { createPrivateKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signerOf, type Signer } from './ed25519';

/** The keys of a registry. The root key says who may sign lists; it is needed only to make a root, and may then be kept elsewhere. */
export interface RegistryKeys {
  root: Signer;
  list: Signer;
  /** The last list version that was signed with them: no version may be signed twice. */
  lastVersion(): Promise<number>;
  rememberVersion(version: number): Promise<void>;
}

/**
 * Reads `root.pem` and `list.pem` (Ed25519, PKCS #8) of a folder, making what is not there yet, readable by the owner only.
 * Throws an error that names the file when one is no such key.
 */
export async function loadKeys(folder: string): Promise<RegistryKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const versionFile = join(folder, 'last-version');
  return {
    root: await loadKey(join(folder, 'root.pem')),
    list: await loadKey(join(folder, 'list.pem')),
    lastVersion: async () => {
      const text = await readIfThere(versionFile);
      const version = Number(text ?? '0');
      if (!Number.isSafeInteger(version)) throw new Error(`${versionFile} does not hold a version number.`);
      return version;
    },
    rememberVersion: (version) => writeFile(versionFile, `${version}\n`, { mode: 0o600 }),
  };
}

async function loadKey(path: string): Promise<Signer> {
  const pem = (await readIfThere(path)) ?? (await makeKey(path));
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

/** Links a finished file to its name, which fails if there is one: two processes that start at once end up with one key. */
async function makeKey(path: string): Promise<string> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const unlinked = `${path}.${randomUUID()}.tmp`;
  await writeFile(unlinked, pem, { flag: 'wx', mode: 0o600 });
  try {
    await link(unlinked, path);
    return pem;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return await readFile(path, 'utf8');
    throw error;
  } finally {
    await rm(unlinked, { force: true });
  }
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
