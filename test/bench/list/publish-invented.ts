import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';

const PublicationSchema = v.object({
  seconds: v.number(),
  /** Of the whole process so far. */
  peakMB: v.number(),
  /** Newest first. */
  files: v.array(v.object({ file: v.string(), level: v.string(), bytes: v.number() })),
});
const PublicationsSchema = v.object({ base: PublicationSchema, day: PublicationSchema, nextBase: PublicationSchema });

export interface InventedList extends v.InferOutput<typeof PublicationsSchema> {
  entries: number;
  /** The bytes of the newest file of a publication. */
  bytesOf(publication: 'base' | 'day'): Uint8Array;
}

/** Publishes an invented list and its next days into a folder, in a process of its own (`publish-child.ts`): of few records, or of as many as use every field. */
export async function publishInvented(
  folder: string,
  entries: number,
  records: 'few' | 'every-field' = 'few',
): Promise<InventedList> {
  const child = ['--import', 'tsx', join(import.meta.dirname, 'publish-child.ts')];
  const { stdout } = await promisify(execFile)(process.execPath, [...child, folder, String(entries), records]);
  const publications = v.parse(PublicationsSchema, JSON.parse(stdout));
  return {
    ...publications,
    entries,
    bytesOf: (publication) => readFileSync(join(folder, 'lists', publications[publication].files[0]?.file ?? '')),
  };
}
