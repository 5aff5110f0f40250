import * as v from 'valibot';
import { refusalOf, Refused } from './problem';

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** What is undefined or empty is left out. */
  query?: Record<string, string | number | undefined>;
  json?: unknown;
  /** A file, sent as it is. */
  bytes?: Blob;
  /** By which the registry knows it again, should it be sent twice. */
  key?: string;
}

/** Asks the registry, and checks the answer by a schema. Throws Refused. */
export type Ask = <S extends v.GenericSchema>(schema: S, request: Request) => Promise<v.InferOutput<S>>;

export interface Asking {
  fetch: typeof fetch;
  /** The session has ended: lets the same person log in again. False: somebody else is logged in now, or nobody. */
  renew(): Promise<boolean>;
}

/** Asks as whoever is logged in. A request that came too late for its session is sent again once its sender is back. */
export function asker({ fetch: send, renew }: Asking): Ask {
  return async (schema, request) => {
    const first = await sent(send, request);
    const answer = first.status === 401 && (await renew()) ? await sent(send, request) : first;
    return await read(schema, answer);
  };
}

/** Asks without a session: log-in, invitations. A 401 is then just an answer. */
export function stranger(send: typeof fetch): Ask {
  return async (schema, request) => read(schema, await sent(send, request));
}

async function sent(
  send: typeof fetch,
  { method = 'GET', path, query = {}, json, bytes, key }: Request,
): Promise<Response> {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
  const type = bytes ? 'application/octet-stream' : json === undefined ? null : 'application/json';
  try {
    return await send(search.size > 0 ? `${path}?${search}` : path, {
      method,
      cache: 'no-store',
      headers: {
        ...(type === null ? {} : { 'content-type': type }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(type === null ? {} : { body: bytes ?? JSON.stringify(json) }),
    });
  } catch {
    throw new Refused('unreachable');
  }
}

async function read<S extends v.GenericSchema>(schema: S, answer: Response): Promise<v.InferOutput<S>> {
  const body = answer.status === 204 ? undefined : await answer.json().catch(() => null);
  if (!answer.ok) throw refusalOf(answer.status, body, answer.headers.get('retry-after'));
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw new Refused('unreadable', parsed.issues[0].message);
  return parsed.output;
}
