import { ListError, TooBigError } from '../core/published-list/errors';

/** A server that did not answer, answered with an error, or stopped in the middle. `message` says which and where. */
export class NetworkError extends ListError {
  readonly code = 'network';
  /** The HTTP status, where there was an answer, and its `Retry-After`. */
  constructor(
    message: string,
    readonly status: number | null = null,
    readonly retryAfter: string | null = null,
  ) {
    super(message);
  }
}

/** A server that is silent for so long has gone. ms. */
const SILENCE = 30_000;
/** One that gives a byte now and then has gone likewise: after a while it must have given so many on average. Bytes/s. */
const PACE = 2000;

/** Too many requests, and unavailable: with these a server may say when to come again. */
const BUSY = new Set([429, 503]);

const OPTIONS: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };

/** A body that is read piece by piece, never more at once than is asked for and one network packet. */
export interface Download {
  /** The next `count` bytes, or fewer at the end. Throws NetworkError. */
  read(count: number): Promise<Uint8Array>;
  close(): void;
}

/** Opens `url` for reading from byte `from` on; servers without ranges, or with wrong ones, are read from the start and skipped. Throws NetworkError. */
export async function download(
  fetcher: typeof fetch,
  url: string,
  from = 0,
  { ranges = true } = {},
): Promise<Download> {
  const asksRange = ranges && from > 0;
  const abort = new AbortController();
  const patient = <T>(what: Promise<T>) => within(what, url, abort);
  const init: RequestInit = {
    ...OPTIONS,
    signal: abort.signal,
    ...(asksRange ? { headers: { range: `bytes=${from}-` } } : {}),
  };
  const response = await patient(fetcher(url, init));
  if (asksRange && !isFrom(response, from)) {
    abort.abort();
    return await download(fetcher, url, from, { ranges: false });
  }
  if (!response.ok || !response.body) {
    abort.abort();
    const retryAfter = BUSY.has(response.status) ? response.headers.get('retry-after') : null;
    throw new NetworkError(`${url} answered ${response.status}.`, response.status, retryAfter);
  }
  const reader = response.body.getReader();
  const begun = performance.now();
  let received = 0;
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
          received += value.length;
          const waited = performance.now() - begun;
          if (waited > SILENCE && received < (waited / 1000) * PACE) {
            abort.abort();
            throw new NetworkError(`${url} gives less than ${PACE} bytes a second.`);
          }
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
  if (from > 0 && !(asksRange && response.status === 206)) await skip(body, from);
  return body;
}

/** The whole of a small file; throws NetworkError, or TooBigError for one with more than `cap` bytes. */
export async function downloadSmall(fetcher: typeof fetch, url: string, cap: number): Promise<Uint8Array> {
  const body = await download(fetcher, url);
  const bytes = await body.read(cap + 1);
  body.close();
  if (bytes.length > cap) throw new TooBigError(`${url} has more than ${cap} bytes.`);
  return bytes;
}

async function skip(body: Download, count: number): Promise<void> {
  const step = 65_536;
  for (let left = count; left > 0; left -= step) await body.read(Math.min(step, left));
}

/** Whether an answer to a request for a range is not one of another range. Not every browser lets its header be read. */
function isFrom({ status, headers }: Response, from: number): boolean {
  const range = headers.get('content-range');
  return status !== 416 && !(status === 206 && range !== null && !range.startsWith(`bytes ${from}-`));
}

async function within<T>(what: Promise<T>, url: string, abort: AbortController): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NetworkError(`${url} was silent for ${SILENCE / 1000} s.`));
      abort.abort();
    }, SILENCE);
  });
  try {
    return await Promise.race([what, silence]);
  } catch (error) {
    if (error instanceof NetworkError) throw error;
    throw new NetworkError(`${url} can't be reached: ${error instanceof Error ? error.message : String(error)}.`);
  } finally {
    clearTimeout(timer);
  }
}
