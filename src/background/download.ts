/** A server that did not answer, answered with an error, or stopped in the middle. `message` says which and where. */
export class NetworkError extends Error {
  readonly code = 'network';
  /** The HTTP status, where there was an answer. */
  constructor(
    message: string,
    readonly status: number | null = null,
  ) {
    super(message);
  }
}

/** A server that is silent for so long has gone. ms. */
const SILENCE = 30_000;

const OPTIONS: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };

/** A body that is read piece by piece, never more at once than is asked for and one network packet. */
export interface Download {
  /** The next `count` bytes, or fewer at the end. Throws NetworkError. */
  read(count: number): Promise<Uint8Array>;
  close(): void;
}

/** Opens `url` for reading from byte `from` on; servers without ranges are read from the start and skipped. Throws NetworkError. */
export async function download(fetcher: typeof fetch, url: string, from = 0): Promise<Download> {
  const abort = new AbortController();
  const patient = <T>(what: Promise<T>) => within(what, url, abort);
  const init: RequestInit = {
    ...OPTIONS,
    signal: abort.signal,
    ...(from > 0 ? { headers: { range: `bytes=${from}-` } } : {}),
  };
  const response = await patient(fetcher(url, init));
  if (!response.ok || !response.body) {
    abort.abort();
    throw new NetworkError(`${url} answered ${response.status}.`, response.status);
  }
  const reader = response.body.getReader();
  let left = new Uint8Array(0);
  const body: Download = {
    async read(count) {
      const bytes = new Uint8Array(count);
      let filled = 0;
      while (filled < count) {
        if (left.length === 0) {
          const { value, done } = await patient(reader.read());
          if (done) break;
          left = value;
        }
        const taken = left.subarray(0, count - filled);
        bytes.set(taken, filled);
        filled += taken.length;
        left = left.subarray(taken.length);
      }
      return bytes.subarray(0, filled);
    },
    close: () => abort.abort(),
  };
  if (from > 0 && response.status !== 206) await skip(body, from);
  return body;
}

/** The whole of a small file; throws NetworkError, also for one with more than `cap` bytes. */
export async function downloadSmall(fetcher: typeof fetch, url: string, cap: number): Promise<Uint8Array> {
  const body = await download(fetcher, url);
  const bytes = await body.read(cap + 1);
  body.close();
  if (bytes.length > cap) throw new NetworkError(`${url} has more than ${cap} bytes.`);
  return bytes;
}

async function skip(body: Download, count: number): Promise<void> {
  const step = 65_536;
  for (let left = count; left > 0; left -= step) await body.read(Math.min(step, left));
}

async function within<T>(what: Promise<T>, url: string, abort: AbortController): Promise<T> {
  const timer = setTimeout(() => abort.abort(new NetworkError(`${url} was silent for ${SILENCE / 1000} s.`)), SILENCE);
  try {
    return await what;
  } catch (error) {
    if (abort.signal.reason instanceof NetworkError) throw abort.signal.reason;
    throw new NetworkError(`${url} can't be reached: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    clearTimeout(timer);
  }
}
