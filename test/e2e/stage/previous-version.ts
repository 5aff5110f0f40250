import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EARLIER_STORES } from '../../store/earlier-stores';

/** A record of the store: which store of objects, the value, and its key where values do not name theirs. */
export type Kept = [store: string, value: unknown, key?: string];

export const PREVIOUS_PAGE = 'previous.html';

// Runs in a page of the previous version. What is kept is written as that version's own worker did it, in one transaction.
const KEEP = `
const asked = indexedDB.open('probity', previous.version);
asked.onupgradeneeded = () => {
  for (const [name, keyPath, index] of previous.stores) {
    const made = asked.result.createObjectStore(name, keyPath === null ? {} : { keyPath });
    if (index) made.createIndex(...index);
  }
};
asked.onsuccess = () => {
  const writing = asked.result.transaction(previous.stores.map(([name]) => name), 'readwrite');
  for (const [name, value, key] of previous.kept) writing.objectStore(name).put(value, key);
  writing.oncomplete = () => {
    asked.result.close();
    document.title = 'kept';
  };
};
`;

/**
 * Writes into `folder` a package of an earlier number: its name and permissions are those of the package in `like`, and all it does is
 * to keep, when its page is opened, what a device in use held under that `version` of the store.
 */
export async function writePreviousVersion(
  folder: string,
  like: string,
  version: number,
  kept: readonly Kept[],
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { name: _, default_locale: _1, description: _2, ...manifest } = await manifestOf(like);
  const own = ['manifest_version', 'permissions', 'host_permissions', 'browser_specific_settings'];
  const shared = Object.fromEntries(Object.entries(manifest).filter(([key]) => own.includes(key)));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ ...shared, name: 'The previous version', version: '0.0.9' }),
  );
  const previous = { version, stores: EARLIER_STORES.get(version), kept };
  await writeFile(join(folder, 'previous.js'), `const previous = ${JSON.stringify(previous)};${KEEP}`);
  await writeFile(
    join(folder, PREVIOUS_PAGE),
    '<!doctype html><meta charset="utf-8"><script src="previous.js"></script><div id="root"><p></p></div>',
  );
}

async function manifestOf(folder: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
}
