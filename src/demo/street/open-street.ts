import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { articlePage } from './article-page';
import { galleryFile } from './gallery-files';
import type { Markup } from './html';
import { indexPage } from './index-page';
import { productPage } from './product-page';
import { sellerPage } from './seller-page';
import { hrefOf, STREET } from './street';

export interface Street {
  port: number;
  /** The street's first page, which leads to all others. */
  url: string;
  close(): Promise<void>;
}

const INDEX_HOST = 'street.localhost';

/**
 * Opens the street on 127.0.0.1: every shop by its host name `*.localhost`, which browsers take to this machine. Port 0, the
 * default, is any free one; a given one that is taken gives way to a free one too.
 */
export async function openStreet(port = 0): Promise<Street> {
  const server = createServer((request, response) => {
    const [named = ''] = (request.headers.host ?? '').split(':');
    // Pictures for others show names that could be anywhere.
    const host = named.replace(/\.example$/, '.localhost');
    const { pathname } = new URL(request.url ?? '/', 'http://street.localhost');
    const page = pageAt(host, pathname, portOf(server));
    if (page || host !== INDEX_HOST) return answer(response, 'text/html; charset=utf-8', page?.text ?? null);
    void galleryFile(pathname).then((file) => answer(response, file?.type ?? '', file?.bytes ?? null));
  });
  await listen(server, port).catch(() => listen(server, 0));
  return {
    port: portOf(server),
    url: hrefOf({ host: INDEX_HOST, path: '/' }, portOf(server)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, type: string, body: string | Uint8Array | null): void {
  response.writeHead(body === null ? 404 : 200, { 'content-type': type || 'text/plain', 'cache-control': 'no-store' });
  response.end(body ?? 'There is nothing at this address.');
}

function pageAt(host: string, path: string, port: number): Markup | null {
  if (host === INDEX_HOST && path === '/') return indexPage(port);
  for (const { look, ...page } of STREET) {
    if (page.host !== host) continue;
    if (page.path === path) return 'product' in look ? productPage(look) : articlePage(look);
    if ('product' in look && look.seller?.path === path) return sellerPage(look, look.seller);
  }
  return null;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
