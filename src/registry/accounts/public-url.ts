import * as v from 'valibot';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The public address of a registry: https, or for trying it out on one machine http://localhost. */
export const PublicUrlSchema = v.pipe(
  v.string(),
  v.url(),
  v.transform((text) => new URL(text)),
  v.check(
    (url) => url.protocol === 'https:' || isLoopback(url),
    'the public address begins with https://, or is http://localhost',
  ),
  v.check((url) => url.pathname === '/' && url.search === '' && url.hash === '', 'the public address has no path'),
);

export function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && LOOPBACK.has(hostname);
}

/**
 * The origin from which the registry's own pages ask it: its public one, whatever a request claims. Only where that is on this
 * machine, any port and name of this machine do (the port may have been given by chance).
 */
export function ownOrigin(publicUrl: URL, host: string): string {
  if (!isLoopback(publicUrl) || !URL.canParse(`http://${host}`)) return publicUrl.origin;
  const asked = new URL(`http://${host}`);
  return isLoopback(asked) ? asked.origin : publicUrl.origin;
}
