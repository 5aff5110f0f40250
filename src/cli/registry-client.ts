import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import * as v from 'valibot';
import { dataPaths } from '../registry/data-folder';
import { isAlive } from '../registry/db/folder-lock';
import { FEED_CONTENT_TYPE } from '../registry/feeds/routes';
import { ProblemSchema, type ProblemDetails } from '../registry/problem';

interface Ask {
  method: 'GET' | 'POST' | 'PUT';
  /** With its query, `/v1/cases?state=received`. */
  path: string;
  json?: unknown;
  /** Sent as it comes, never held as a whole. */
  bytes?: AsyncIterable<Uint8Array>;
}

/** Speaks to a registry's API: to the running server of the data folder, or else to one for this command alone. */
export interface RegistryClient {
  /** Where it answers. */
  url: string;
  /** The body of the answer; throws RegistryError for a refusal. */
  ask<S extends v.GenericSchema>(schema: S, ask: Ask): Promise<v.InferOutput<S>>;
  close(): Promise<void>;
}

/** The registry refused; the message is one line for people. */
export class RegistryError extends Error {
  constructor(readonly problem: ProblemDetails) {
    super(`${problem.title} (${problem.status}): ${problem.detail}`);
  }
}

const ServerSchema = v.object({ url: v.pipe(v.string(), v.url()), pid: v.number() });
/** A server may be busy, with its embedded database, for as long as a large publication takes. */
const PATIENCE_MS = 60_000;

export async function connectRegistry(dataDir: string): Promise<RegistryClient> {
  const paths = dataPaths(dataDir);
  const server = await runningServer(paths.server);
  if (server) return client(server.url, (await readFile(paths.token, 'utf8')).trim(), async () => undefined);
  // Only now: whoever speaks to a running server needs no server of their own.
  const { openRegistry } = await import('../registry/open-registry');
  const { app, data, close } = await openRegistry({ dataDir, databaseUrl: process.env.DATABASE_URL });
  // Not by inject: there a feed that breaks off looks like one that ends.
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return client(url, data.handlerToken, () => {
    // Whatever the one client of this server asked is answered, so that nothing is worth waiting for.
    app.server.closeAllConnections();
    return close();
  });
}

function client(url: string, token: string, close: () => Promise<void>): RegistryClient {
  return {
    url,
    close,
    async ask(schema, { method, path, json, bytes }) {
      const type = bytes ? FEED_CONTENT_TYPE : json === undefined ? null : 'application/json';
      let ownFailure: unknown;
      const body = bytes
        ? Readable.toWeb(Readable.from(noting(bytes, (error) => (ownFailure = error))))
        : json === undefined
          ? null
          : JSON.stringify(json);
      const headers = { authorization: `Bearer ${token}`, ...(type === null ? {} : { 'content-type': type }) };
      const response = await fetch(new URL(path, url), { method, headers, body, duplex: 'half' } as RequestInit).catch(
        (error: unknown) => {
          throw ownFailure ?? new Error(`No answer from the registry at ${url}: ${reasonOf(error)}`);
        },
      );
      const value = parsed(await response.text());
      if (response.ok) return v.parse(schema, value);
      const problem = v.safeParse(ProblemSchema, value);
      throw problem.success
        ? new RegistryError(problem.output)
        : new Error(`The registry answers with status ${response.status} and no explanation.`);
    },
  };
}

/** Passes bytes on, and notes why they broke off: the one who sends them says only that they did. */
async function* noting(bytes: AsyncIterable<Uint8Array>, note: (error: unknown) => void): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    note(error);
    throw error;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** The server that says in its folder that it runs, if its process lives and answers: after a crash the file stays. */
async function runningServer(path: string): Promise<v.InferOutput<typeof ServerSchema> | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const server = v.safeParse(ServerSchema, parsed(text ?? ''));
  if (!server.success || !isAlive(server.output.pid)) return null;
  const answers = await fetch(new URL('/v1/registry', server.output.url), {
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).then(
    // Read to its end: a server that is to stop waits for answers that nobody has taken.
    async (response) => response.ok && (await response.text()) !== '',
    () => false,
  );
  return answers ? server.output : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
