import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { MAX_ENVELOPE_BYTES } from '../core/published-list/dsse';
import { HashError, LengthError, MalformedError } from '../core/published-list/errors';
import { fileOf, INDEX_FILE, openIndex, type DayIndex } from '../registry/open-data/day-index';
import { verifySignature } from '../registry/publish/ed25519';
import { listReader, mustRead, UnreachableError } from './list-reader';
import { openRootOf } from './list-source';

const DaysSchema = v.object({ days: v.array(v.object({ index: v.string() })) });
const INDEX_PATH = /^\/v1\/open-data\/20\d\d-\d\d-\d\d\/index\.json$/;
/** Checksums as `sha256sum --check` reads them. */
const SUMS_FILE = 'SHA256SUMS';

export interface OpenDataOptions {
  /** Bytes of the signed root that is trusted; without it the registry's own first root is taken. */
  root?: Uint8Array | undefined;
  /** ms since 1970. */
  now: number;
  /** Where the files are put; without it they are only checked. */
  out?: string | undefined;
  /** Is told of each file that is as it was signed. */
  onFile?: (file: DayIndex['files'][number]) => void;
}

/**
 * Fetches the newest open data of a registry, and checks them: the index against the keys of its lists, each file against the index, as it comes.
 * In `out` a file gets its name only when it has passed. Throws ListError; Error where nothing is there yet.
 */
export async function fetchOpenData(base: string, { root, now, out, onFile }: OpenDataOptions): Promise<DayIndex> {
  const address = base.replace(/\/+$/, '');
  const reader = listReader(address);
  const said: unknown = JSON.parse(Buffer.from(await mustRead(reader, 'v1/open-data', MAX_ENVELOPE_BYTES)).toString());
  const days = v.safeParse(DaysSchema, said);
  if (!days.success) throw new MalformedError(`${address}/v1/open-data is no index of open data.`);
  const [newest] = days.output.days;
  if (!newest) throw new Error(`${address} has no open data yet.`);
  if (!INDEX_PATH.test(newest.index)) throw new MalformedError(`${newest.index} is not where an index lies.`);
  const trusted = await openRootOf(listReader(`${address}/v1/lists`), root, now);
  const signed = await mustRead(reader, newest.index.slice(1), MAX_ENVELOPE_BYTES);
  const day = await openIndex(signed, trusted, verifySignature);
  if (out !== undefined) await mkdir(out, { recursive: true });
  for (const file of day.files) {
    if (file.file !== fileOf(file.name)) throw new MalformedError(`"${file.file}" is no name of a file of open data.`);
    await fetchFile(`${address}/v1/open-data/${day.date}/${file.file}`, file, out);
    onFile?.(file);
  }
  if (out !== undefined) {
    await writeFile(join(out, SUMS_FILE), day.files.map(({ sha256, file }) => `${sha256}  ${file}\n`).join(''));
    await writeFile(join(out, INDEX_FILE), signed);
  }
  return day;
}

async function fetchFile(
  url: string,
  { file, bytes, sha256 }: DayIndex['files'][number],
  out: string | undefined,
): Promise<void> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new UnreachableError(`${url} cannot be reached: ${error instanceof Error ? error.message : String(error)}.`);
  });
  if (!response.ok || !response.body) throw new UnreachableError(`${url} answers with status ${response.status}.`);
  const hash = createHash('sha256');
  let length = 0;
  async function* checked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      // An endless answer costs no more than what was signed for.
      if ((length += piece.length) > bytes)
        throw new LengthError(`${url} is longer than the ${bytes} bytes of its index.`);
      hash.update(piece);
      yield piece;
    }
    if (length !== bytes) throw new LengthError(`${url} has ${length} bytes instead of ${bytes}.`);
    if (hash.digest('hex') !== sha256) throw new HashError(`${url} is not what the registry signed for.`);
  }
  const pieces = checked(Readable.fromWeb(response.body as import('node:stream/web').ReadableStream));
  if (out === undefined) {
    for await (const _ of pieces);
    return;
  }
  const unfinished = join(out, `${file}.part`);
  try {
    await pipeline(pieces, createWriteStream(unfinished));
    await rename(unfinished, join(out, file));
  } finally {
    await rm(unfinished, { force: true });
  }
}
