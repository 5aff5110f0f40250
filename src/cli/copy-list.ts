import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const MANIFEST = 'manifest.json';

/** Copies a published list into another folder, the manifest last and at once, so that readers there always see one whole list. */
export async function copyList(from: string, to: string): Promise<void> {
  if (resolve(from) === resolve(to)) return;
  const roots = (await readdir(join(from, 'root'))).map((name) => join('root', name));
  const names = (await readdir(from)).filter((name) => /\.(plist|(rules|bindings|links)\.json)$/.test(name));
  for (const name of [...names, ...roots]) await copyInto(from, to, name);
  await copyInto(from, to, MANIFEST);
}

async function copyInto(from: string, to: string, name: string): Promise<void> {
  const target = join(to, name);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(join(from, name), `${target}.tmp`);
  await rename(`${target}.tmp`, target);
}
