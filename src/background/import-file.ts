import { LengthError } from '../core/published-list/errors';
import { bytesBefore, goesOn, importChunk, importPrefix, isImported } from '../core/published-list/import';
import type { ListFile } from '../core/published-list/manifest';
import { checkChunk } from '../core/published-list/trust';
import { beginImport, fileImport, storeChunk } from '../store/lists';
import type { FileImport, HeldLevel, Store } from '../store/open';
import { download, type Download } from './download';
import type { World } from './world';

/**
 * Fetches a list file chunk by chunk, each verified before it is stored; goes on where an earlier run was stopped.
 * Throws NetworkError, or a ListError for bytes that are not those that were signed for.
 */
export async function importFile(
  world: World,
  store: Store,
  registryId: string,
  file: ListFile,
  salt: string,
  listsUrl: string,
): Promise<HeldLevel> {
  const begun = await fileImport(store, registryId, file.sha256);
  let current = begun && goesOn(file, salt, begun.prefix, begun.progress) ? begun : undefined;
  if (!current || !isImported(file, current.progress)) {
    const url = `${listsUrl}/${file.file}`;
    const body = await download(world.fetch, url, current ? bytesBefore(file, current.progress) : 0);
    try {
      current ??= await beginImport(
        store,
        registryId,
        file.sha256,
        importPrefix(file, salt, await chunk(world, body, file, 0, url)),
      );
      while (!isImported(file, current.progress)) current = await next(world, store, body, file, current, url);
      if ((await body.read(1)).length > 0)
        throw new LengthError(`${url} has more than the ${file.bytes} bytes that were signed for.`);
    } finally {
      body.close();
    }
  }
  const { generation, prefix } = current;
  return { level: file.level, sha256: file.sha256, generation, header: prefix.header, classes: prefix.classes };
}

async function next(
  world: World,
  store: Store,
  body: Download,
  file: ListFile,
  current: FileImport,
  url: string,
): Promise<FileImport> {
  const bytes = await chunk(world, body, file, current.progress.nextChunk, url);
  const stored = await storeChunk(store, current, importChunk(file, current.prefix, current.progress, bytes));
  // Any call to the browser keeps the worker from being stopped as idle.
  await world.browser.runtime.getPlatformInfo();
  return stored;
}

async function chunk(
  { digest }: World,
  body: Download,
  file: ListFile,
  number: number,
  url: string,
): Promise<Uint8Array> {
  const signed = file.chunks[number];
  if (!signed) throw new LengthError(`${url} has no chunk ${number}.`);
  const bytes = await body.read(signed.bytes);
  await checkChunk(signed, bytes, digest, `Chunk ${number} of ${url}`);
  return bytes;
}
