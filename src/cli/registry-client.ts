import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import * as v from 'valibot';
import { dataPaths } from '../registry/data-folder';
import { isAlive } from '../registry/db/folder-lock';
import { openRegistry } from '../registry/open-registry';
import { ProblemSchema, type ProblemDetails } from '../registry/problem';

export interface Ask {
  method: 'GET' | 'POST';
  /** With its query, `/v1/cases?state=received`. */
  path: string;
  json?: unknown;
  /** Sent as it comes, never held as a whole. */
  bytes?: AsyncIterable<Uint8Array>;
}

/** Speaks to a registry's API: to the running server of the data folder, or else to the same API within this process. */
export interface RegistryClient {
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

type Send = (ask: Ask, headers: Record<string, string>) => Promise<{ status: number; body: string }>;

const ServerSchema = v.object({ url: v.pipe(v.string(), v.url()), pid: v.number() });
/** A server may be busy, with its embedded database, for as long as a large publication takes. */
const PATIENCE_MS = 60_000;
const BYTES = 'application/octet-stream';

export async function connectRegistry(dataDir: string): Promise<RegistryClient> {
  const paths = dataPaths(dataDir);
  const server = await runningServer(paths.server);
  if (server) {
    const token = (await readFile(paths.token, 'utf8')).trim();
    return client(overHttp(server.url), token, async () => undefined);
  }
  const { app, data, close } = await openRegistry({ dataDir, databaseUrl: process.env.DATABASE_URL });
  const send: Send = async ({ method, path, bytes, json }, headers) => {
    const payload = bytes ? Readable.from(bytes) : JSON.stringify(json);
    const answer = await app.inject({ method, url: path, headers, ...(payload === undefined ? {} : { payload }) });
    return { status: answer.statusCode, body: answer.body };
  };
  return client(send, data.handlerToken, close);
}

function client(send: Send, token: string, close: () => Promise<void>): RegistryClient {
  return {
    close,
    async ask(schema, ask) {
      const type = ask.bytes ? BYTES : ask.json === undefined ? null : 'application/json';
      const { status, body } = await send(ask, { authorization: `Bearer ${token}`, ...(type === null ? {} : { 'content-type': type }) });
      const value = parsed(body);
      if (status < 300) return v.parse(schema, value);
      const problem = v.safeParse(ProblemSchema, value);
      throw problem.success ? new RegistryError(problem.output) : new Error(`The registry answers with status ${status} and no explanation.`);
    },
  };
}

function overHttp(base: string): Send {
  return async ({ method, path, bytes, json }, headers) => {
    const body = bytes ? Readable.toWeb(Readable.from(bytes)) : json === undefined ? null : JSON.stringify(json);
    const response = await fetch(new URL(path, base), { method, headers, body, duplex: 'half' } as RequestInit);
    return { status: response.status, body: await response.text() };
  };
}

/** The server that says in its folder that it runs, if its process lives and answers: after a crash the file stays. */
async function runningServer(path: string): Promise<v.InferOutput<typeof ServerSchema> | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  const server = v.safeParse(ServerSchema, parsed(text ?? ''));
  if (!server.success || !isAlive(server.output.pid)) return null;
  const answers = await fetch(new URL('/v1/openapi.json', server.output.url), { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    (response) => response.ok,
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
