import type * as v from 'valibot';
import type { PreviewSchema, PublishedSchema } from '../registry/listings/routes';
import type { PutReport } from '../registry/publish/put-list';
import type { Io } from './command';

type Preview = v.InferOutput<typeof PreviewSchema>;
type Published = v.InferOutput<typeof PublishedSchema>;
type Planned = Omit<Preview, 'examples' | 'digest'>;

/** What was published, for people. */
export function sayPublished(published: Published, io: Io): void {
  io.out(`version ${published.version}: ${counted(published)}, valid until ${published.expires}`);
  sayFiles(published, io);
  sayRefused(published, io);
}

/** What a publication would change, for people. */
export function sayPreview(preview: Preview, io: Io): void {
  io.out(`version ${preview.version} would be: ${counted(preview)}`);
  sayFiles(preview, io);
  for (const [kind, names] of Object.entries(preview.examples)) {
    for (const name of names) io.out(`  ${kind} ${name}`);
    const more = preview.changes[kind as keyof Preview['examples']] - names.length;
    if (more > 0) io.out(`  ${kind} ${more} more`);
  }
  sayRefused(preview, io);
  io.out(`  digest ${preview.digest}`);
}

/** What was put into an object store, for people. */
export function sayStored({ put, removed }: PutReport, io: Io): void {
  for (const name of put) io.out(`  put     ${name}`);
  for (const name of removed) io.out(`  removed ${name}`);
  if (put.length + removed.length === 0) io.out('  everything was there');
}

function counted({ entries, changes: { added, changed, removed } }: Planned): string {
  return `${entries} entries (${added} added, ${changed} changed, ${removed} removed)`;
}

function sayFiles({ files }: Planned, io: Io): void {
  for (const { file, level, bytes, entries } of files)
    io.out(`  ${level.padEnd(5)} ${String(bytes).padStart(11)} bytes ${String(entries).padStart(9)} rows  ${file}`);
}

function sayRefused({ refused }: Planned, io: Io): void {
  for (const { identifier, reason } of refused.examples) io.out(`  left out ${identifier}: ${reason}`);
  if (refused.count > refused.examples.length) io.out(`  left out ${refused.count - refused.examples.length} more`);
}
