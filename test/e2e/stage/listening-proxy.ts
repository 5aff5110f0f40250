import { createServer, request as askFor, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { LaunchWish } from '../../../src/demo/launch-browser';

/** The way out of a browser: all that it asks of the network passes here, loopback included, and is written down. */
export interface ListeningProxy {
  /** In the order of their coming: `GET http://shop.localhost:1234/`, and `CONNECT host:443` for what is encrypted. */
  heard: string[];
  /** How a browser is launched so that it has no other way out. */
  wish: Pick<LaunchWish, 'args' | 'preferences'>;
  close(): Promise<void>;
}

/** What Chromium asks its maker whatever it is told: who is signed in, and whether there are updates. None of it is an extension's doing. */
const ITS_MAKER = /^\w+ (http:\/\/)?(accounts\.google\.com|update\.googleapis\.com)[:/]/;

/**
 * Opens a proxy that lets requests through to this machine only; nothing else is ever reached. `stands`: hosts of the wide
 * world in whose place a port of this machine answers, over http.
 */
export async function openListeningProxy(
  family: LaunchWish['family'],
  stands: ReadonlyMap<string, number> = new Map(),
): Promise<ListeningProxy> {
  const heard: string[] = [];
  const hear = (line: string) => ITS_MAKER.test(line) || heard.push(line);
  const server = createServer((request, response) => {
    hear(`${request.method} ${request.url}`);
    pass(request, response, stands);
  });
  server.on('connect', ({ url }: IncomingMessage, socket: Socket) => {
    hear(`CONNECT ${url}`);
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    wish: family === 'chromium' ? chromium(port) : firefox(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pass(request: IncomingMessage, response: ServerResponse, stands: ReadonlyMap<string, number>): void {
  const { method, url = '', headers } = request;
  const target = URL.canParse(url) ? new URL(url) : null;
  const stand = target ? stands.get(target.hostname) : undefined;
  const isHere = target?.hostname === '127.0.0.1' || target?.hostname.endsWith('.localhost') || stand !== undefined;
  if (target?.protocol !== 'http:' || !isHere) {
    response.writeHead(502).end();
    return;
  }
  const onward = askFor(
    { host: '127.0.0.1', port: stand ?? target.port, path: target.pathname + target.search, method, headers },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

function chromium(port: number): ListeningProxy['wish'] {
  return { args: [`--proxy-server=http://127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'] };
}

function firefox(port: number): ListeningProxy['wish'] {
  return {
    preferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': port,
      'network.proxy.no_proxies_on': '',
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.failover_direct': false,
    },
  };
}
