import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileOf } from '../../../src/registry/open-data/day-index';
import { FILE_NAMES, type FileName, type Row } from '../../../src/registry/open-data/row-schemas';

/** The lines of one file of a day. */
export async function linesOf<N extends FileName>(folder: string, name: N): Promise<Row<N>[]> {
  const text = gunzipSync(await readFile(join(folder, fileOf(name)))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row<N>);
}

/** All that is in the files of a day, unpacked, as one text. */
export async function textOf(folder: string): Promise<string> {
  const files = await Promise.all(FILE_NAMES.map((name) => readFile(join(folder, fileOf(name)))));
  return [...files.map((bytes) => gunzipSync(bytes).toString('utf8')), await readFile(join(folder, 'index.json'), 'utf8')].join('\n'); // prettier-ignore
}
