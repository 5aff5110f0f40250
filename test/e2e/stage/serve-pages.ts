import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedPages {
  port: number;
  close(): Promise<void>;
}

/** Serves pages by host, and by path where it matters; `pageOf` gives one when it is asked for. */
export async function servePages(pageOf: (host: string, path: string) => string | undefined): Promise<ServedPages> {
  const server = createServer(({ headers, url }, response) => {
    const page = pageOf(headers.host?.split(':')[0] ?? '', url ?? '/');
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
