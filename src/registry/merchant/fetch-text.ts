import { lookup } from 'node:dns/promises';
import type { ClientRequest } from 'node:http';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address';

const MAX_BYTES = 4096;
const PATIENCE_MS = 5000;

/** The addresses of a host. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

const resolveHost: Resolve = (host) => lookup(host, { all: true });

/**
 * A small text of a public host over https. The host's name is resolved once, and the connection goes to the very address that
 * was judged, so that no name can lead into this machine's network; nothing is followed, and what is long or slow is given up.
 */
export async function fetchText(url: string, resolve: Resolve = resolveHost): Promise<string> {
  const { protocol, hostname, port, username } = new URL(url);
  if (protocol !== 'https:' || port !== '' || username !== '') throw new Error('Only https, on its own port.');
  const { address, family } = await publicAddress(hostname, resolve);
  const pinned: LookupFunction = (_host, options, done) =>
    options.all ? done(null, [{ address, family }]) : done(null, address, family);
  const signal = AbortSignal.timeout(PATIENCE_MS);
  return await textOf(request(url, { lookup: pinned, signal, headers: { accept: 'text/plain' } }));
}

/** The small text that answers a request; rejects for any status but 200 and for what is too long. */
export function textOf(asked: ClientRequest): Promise<string> {
  return new Promise((done, fail) => {
    asked.on('response', (answer) => {
      if (answer.statusCode !== 200) {
        asked.destroy(new Error(`The host answers with status ${answer.statusCode}.`));
        return;
      }
      const parts: Buffer[] = [];
      let size = 0;
      answer.on('data', (part: Buffer) => {
        size += part.length;
        parts.push(part);
        if (size > MAX_BYTES) answer.destroy(new Error('The text is too long.'));
      });
      answer.on('end', () => done(Buffer.concat(parts).toString('utf8')));
      answer.on('error', fail);
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** An address of a host all of whose addresses are public; throws for any other. */
export async function publicAddress(host: string, resolve: Resolve): Promise<{ address: string; family: number }> {
  const found = await resolve(host);
  const [first] = found;
  if (!first || !found.every(({ address }) => isPublicAddress(address))) throw new Error(`${host} is no public host.`);
  return first;
}
