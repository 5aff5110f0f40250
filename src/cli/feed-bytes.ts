import { open } from 'node:fs/promises';
import { UsageError } from './command';

const TIMEOUT_MS = 10 * 60_000;

/** The bytes of a feed as they come, from a file or by HTTP(S). Throws an error that says what cannot be read. */
export async function feedBytes(location: string): Promise<AsyncIterable<Uint8Array>> {
  if (/^https?:\/\//i.test(location)) return fromWeb(location);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location))
    throw new UsageError(`only http: and https: addresses are fetched, not ${location}`);
  const file = await open(location).catch((error: unknown) => {
    throw new Error(`${location} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  return file.createReadStream();
}

async function fromWeb(url: string): Promise<AsyncIterable<Uint8Array>> {
  const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`${url} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`);
  });
  if (!response.ok) throw new Error(`${url} answers with status ${response.status}, so nothing was imported.`);
  return bodyOf(response);
}

/** Holds on to the response: Node empties the body of one that is let go of before it is read, as if the feed ended there. */
async function* bodyOf(response: Response): AsyncGenerator<Uint8Array> {
  try {
    yield* response.body ?? [];
  } catch (error) {
    throw new Error(
      `${response.url} broke off, so nothing was imported: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
