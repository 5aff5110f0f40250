const FIRST_MS = 60_000;
const EVERY_MS = 3_600_000;

export interface Daily {
  /** Ends it, with what it is doing; resolves when that has ended. */
  stop(): Promise<void>;
}

/**
 * Lets something be done that is to be done once a day, and says itself whether that is so: a minute after the start and then each hour, so that
 * a failure is made good the hour after. `fail` is told of each. Only one runs at a time, and none keeps the process alive.
 */
export function daily(
  act: (signal: AbortSignal) => Promise<unknown>,
  fail: (error: unknown) => void,
  { first = FIRST_MS, every = EVERY_MS }: { first?: number; every?: number } = {},
): Daily {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  let timer = setTimeout(run, first);
  timer.unref();
  return {
    stop() {
      clearTimeout(timer);
      stopping.abort();
      return running;
    },
  };

  function run(): void {
    running = act(stopping.signal)
      .then(
        () => undefined,
        (error: unknown) => {
          if (!stopping.signal.aborted) fail(error);
        },
      )
      .finally(() => {
        if (stopping.signal.aborted) return;
        timer = setTimeout(run, every);
        timer.unref();
      });
  }
}
