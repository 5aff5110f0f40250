import type { World } from '../../src/background/world';
import type { Store } from '../../src/store/open';

/** What goes wrong at one call of the worker's: it is stopped before the call is made or after it is done, or the call fails. */
export const FAULTS = ['stopped before', 'stopped after', 'failed'] as const;
export interface Fault {
  call: number;
  how: (typeof FAULTS)[number];
}

export interface Mortal {
  world: World;
  /** Every call so far, in order. */
  calls: string[];
  /** Resolves when the worker is stopped. */
  stopped: Promise<void>;
}

const never = () => new Promise<never>(() => {});

/** The same world for a worker that meets a fault. From the moment it is stopped no call is made or answered, and what it had not committed is gone. */
export function mortalWorld(world: World, fault: Fault | null): Mortal {
  const calls: string[] = [];
  const open = new Set<() => void>();
  let dead = false;
  let die = () => {};
  const stopped = new Promise<void>((resolve) => {
    die = () => {
      dead = true;
      for (const abort of open) abort();
      resolve();
    };
  });

  function call<T>(name: string, act: () => Promise<T>, abort = () => {}): Promise<T> {
    if (dead) return never();
    const faulty = calls.push(name) - 1 === fault?.call;
    if (faulty && fault.how === 'failed')
      // Not within the caller's turn: no request fails before it is made.
      return Promise.resolve().then(() => {
        abort();
        throw new Error(`${name} failed`);
      });
    if (faulty && fault.how === 'stopped before') {
      die();
      return never();
    }
    return act().then(
      (value) => {
        if (faulty) die();
        return dead ? never() : value;
      },
      (error: unknown) => {
        if (dead) return never();
        throw error;
      },
    );
  }

  /** Every named method is one call; `within` wraps what the others give. */
  function wrap<T extends object>(
    target: T,
    counted: readonly string[],
    within: Record<string, (value: never) => unknown> = {},
    abort?: () => void,
  ): T {
    return new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name, target);
        const inner = within[String(name)];
        if (typeof value !== 'function') return inner ? inner(value as never) : value;
        return (...args: unknown[]) => {
          const act = () => Reflect.apply(value, target, args) as Promise<unknown>;
          if (counted.includes(String(name)))
            return call(String(name), act, abort).then((got) => (inner ? inner(got as never) : got));
          return inner ? inner(act() as never) : act();
        };
      },
    });
  }

  const REQUESTS = [
    'get',
    'getAll',
    'getAllKeys',
    'getAllFromIndex',
    'put',
    'add',
    'delete',
    'count',
    'clear',
    'openKeyCursor',
  ];

  function transaction(real: { abort(): void; done: Promise<unknown> }): object {
    const abort = () => {
      try {
        real.abort();
      } catch {
        // It is over already.
      }
    };
    open.add(abort);
    void real.done.catch(() => {}).finally(() => open.delete(abort));
    const cursor = (value: object | null): object | null =>
      value && wrap(value, ['continue'], { continue: cursor }, abort);
    const objectStore = (value: object) => wrap(value, REQUESTS, { openKeyCursor: cursor }, abort);
    return wrap(real, [], {
      done: (done: Promise<unknown>) => call('commit', () => done, abort),
      store: objectStore,
      objectStore,
    });
  }

  function body(real: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = real.getReader();
    return new ReadableStream(
      {
        async pull(controller) {
          const { value, done } = await call('read', () => reader.read());
          if (done) controller.close();
          else controller.enqueue(value);
        },
      },
      { highWaterMark: 0 },
    );
  }

  return {
    calls,
    stopped,
    world: {
      ...world,
      browser: {
        ...world.browser,
        action: wrap(world.browser.action, ['setBadgeText']),
        runtime: wrap(world.browser.runtime, ['getPlatformInfo']),
        storage: { ...world.browser.storage, local: wrap(world.browser.storage.local, ['get', 'set', 'remove']) },
      },
      store: async () => wrap<Store>(await call('open', world.store), REQUESTS, { transaction }),
      fetch: async (input, init) => {
        const { body: real, status, headers } = await call('fetch', () => world.fetch(input, init));
        return new Response(real && body(real), { status, headers });
      },
      verify: (...args) => call('verify', () => world.verify(...args)),
      digest: (bytes) => call('digest', () => world.digest(bytes)),
      notify: (...said) => call('notify', () => world.notify(...said)),
    },
  };
}
