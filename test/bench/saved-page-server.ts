import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { pagePath, type Label } from '../../src/cli/detect-pages/labels';
import { decodePage } from '../../src/cli/read-page';

/** Nothing of the page may run, be loaded or laid out with its sheets; cross-origin isolation makes the clock exact to 5 µs. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves the labelled pages of a folder on loopback, the first as `/0`, dead: without scripts, styles and anything to load. */
export async function serveSavedPages(
  folder: string,
  labels: readonly Label[],
): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const label = labels[Number(request.url?.slice(1))];
    void (label ? html(folder, label) : Promise.reject(new Error('no such page'))).then(
      (text) => response.writeHead(200, HEADERS).end(text),
      (error: Error) => response.writeHead(404).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function html(folder: string, { file }: Label): Promise<string> {
  const bytes = await readFile(await pagePath(folder, file));
  return decodePage(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
}
