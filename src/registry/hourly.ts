const FIRST_MS = 60_000;
const EVERY_MS = 3_600_000;

/** Milliseconds until the first time, and from the end of each until the next. */
export interface HourlyPace {
  first?: number;
  every?: number;
}

export interface Hourly {
  /** Ends it, with what it is doing; resolves when that has ended. */
  stop(): Promise<void>;
}

/**
 * Does something a minute after the start and then each hour, so that a failure is made good the hour after; what is to be done less often
 * says itself whether it is time. `fail` is told of each failure. Only one runs at a time, and none keeps the process alive.
 */
export function hourly(
  act: (signal: AbortSignal) => Promise<unknown>,
  fail: (error: unknown) => void,
  { first = FIRST_MS, every = EVERY_MS }: HourlyPace = {},
): Hourly {
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
