import { toJsonSchema } from '@valibot/to-json-schema';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { App } from '../schema-routes';
import { DateSchema, DayIndexSchema, fileOf, INDEX_FILE, type DayIndex } from './day-index';
import { days, readDay } from './dump-folder';
import { makeDump } from './make-dump';
import { ABOUT, FILE_NAMES, ROWS } from './row-schemas';

const HOUR_MS = 3_600_000;
const READS = 600;
const FOR_EVER = 'public, max-age=31536000, immutable';
const FILES = new Set([INDEX_FILE, ...FILE_NAMES.map(fileOf)]);

const file = { ...DayIndexSchema.entries.files.item.entries, address: v.string() };
const DaySchema = v.object({
  ...DayIndexSchema.entries,
  /** Where the signed index of the day is (DSSE). */
  index: v.string(),
  files: v.array(v.object(file)),
});
export const OpenDataSchema = v.object({
  registry: DayIndexSchema.entries.registry,
  /** The newest first. */
  days: v.array(DaySchema),
  /** What each file is about, and what one of its lines holds, as JSON Schema. */
  files: v.record(v.string(), v.object({ about: v.string(), line: v.record(v.string(), v.unknown()) })),
});

/** All that is public, as files of each day, for everyone. */
export function openDataRoutes(app: App, deps: Deps): void {
  const { openDataDir, registry } = deps;
  const described = Object.fromEntries(
    FILE_NAMES.map((name) => [name, { about: ABOUT[name], line: { ...toJsonSchema(ROWS[name], { errorMode: 'ignore' }) } }]), // prettier-ignore
  );

  app.get(
    '/v1/open-data',
    {
      config: { rateLimit: { max: READS, timeWindow: HOUR_MS } },
      schema: {
        summary: 'The open data of the last days: files with checksums, and what their lines hold.',
        response: { 200: OpenDataSchema },
      },
    },
    async (_request, reply) => {
      // A day whose index was damaged does not hide the others.
      const there = await Promise.all(
        (await days(openDataDir)).map((date) => readDay(openDataDir, date).catch(() => null)),
      );
      reply.header('cache-control', 'public, max-age=300');
      return {
        registry: { id: registry.id, name: registry.name },
        days: there.filter((day) => day !== null).map(dayView),
        files: described,
      };
    },
  );

  app.get(
    '/v1/open-data/:date/:file',
    {
      config: { rateLimit: { max: READS, timeWindow: HOUR_MS } },
      schema: {
        summary: 'One file of a day: its signed index.json, or lines of JSON packed by gzip. It never changes.',
        params: v.object({
          date: DateSchema,
          file: v.pipe(
            v.string(),
            v.check((name) => FILES.has(name)),
          ),
        }),
        produces: 'application/gzip',
      },
    },
    async ({ params }, reply) => {
      const path = join(openDataDir, params.date, params.file);
      const handle = await open(path).catch(() => null);
      if (!handle) throw new Problem('not-found', `There are no open data of ${params.date} any more, or not yet.`);
      const { size } = await handle.stat();
      reply
        .header('cache-control', FOR_EVER)
        .header('content-length', size)
        .type(params.file === INDEX_FILE ? 'application/json; charset=utf-8' : 'application/gzip');
      return reply.send(createReadStream(path, { fd: handle }));
    },
  );

  app.post(
    '/v1/open-data',
    {
      config: { permission: 'approve-publication' },
      schema: {
        summary: 'Makes the open data of today, unless they are there; `serve` does it by itself.',
        security: 'handler',
        response: { 200: DaySchema, 201: DaySchema },
      },
    },
    async ({ actor }, reply) => {
      const { day, made } = await makeDump(deps, actor);
      return reply.code(made ? 201 : 200).send(dayView(day));
    },
  );
}

function dayView(day: DayIndex): v.InferOutput<typeof DaySchema> {
  const address = (name: string) => `/v1/open-data/${day.date}/${name}`;
  return {
    ...day,
    index: address(INDEX_FILE),
    files: day.files.map((one) => ({ ...one, address: address(one.file) })),
  };
}
