import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How the way to the registry is: open; nothing answers; a portal's page in place of every answer; a gateway that reaches no
 * one; or what is asked arrives, and the answer gets lost.
 */
export type Mood = 'open' | 'gone' | 'portal' | 'bad-gateway' | 'answer-lost';

/** Stands between the extension and its registry, and can be told to misbehave. */
export interface Gate {
  url: string;
  mood: Mood;
  /** Everything that was asked, `GET /v1/lists/manifest.json`. */
  asked: string[];
  /** What was sent to which path. */
  sent: { path: string; body: string }[];
  /** From which address the registry believes that it is asked, where it is another one than this machine's. */
  from: string | null;
  /** Files given in place of the registry's own, by path. */
  instead: Map<string, Uint8Array>;
  close(): Promise<void>;
}

export async function openGate(registry: string): Promise<Gate> {
  const server = createServer(
    (request, response) => void answer(gate, registry, request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gate: Gate = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mood: 'open',
    asked: [],
    sent: [],
    from: null,
    instead: new Map(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return gate;
}

async function answer(gate: Gate, registry: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET', url = '/' } = request;
  const { mood } = gate;
  gate.asked.push(`${method} ${url}`);
  const body = await bodyOf(request);
  if (method === 'POST') gate.sent.push({ path: url, body: body.toString('utf8') });
  if (mood === 'gone') return void response.destroy();
  if (mood === 'portal')
    return void response
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<!doctype html><title>Sign in to Wi-Fi</title>');
  if (mood === 'bad-gateway')
    return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502 Bad Gateway</h1>');
  const stand = gate.instead.get(url);
  if (stand) return void response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(stand);
  const answered = await fetch(registry + url, {
    method,
    headers: { ...headersOf(request), ...(gate.from === null ? {} : { 'x-forwarded-for': gate.from }) },
    ...(method === 'POST' ? { body: new Uint8Array(body) } : {}),
  });
  const bytes = Buffer.from(await answered.arrayBuffer());
  if (mood === 'answer-lost') return void response.destroy();
  const headers = Object.fromEntries(
    [...answered.headers].filter(
      ([name]) => !/^(content-encoding|content-length|transfer-encoding|connection|keep-alive)$/.test(name),
    ),
  );
  response.writeHead(answered.status, headers).end(bytes);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** All but what concerns only this connection. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const own = /^(host|connection|content-length|transfer-encoding|accept-encoding)$/;
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      own.test(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}
