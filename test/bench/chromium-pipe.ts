import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
];

type Params = Record<string, unknown>;
type Listener = (params: Params) => void;

/**
 * Chromium over a bare DevTools pipe. A browser driver attaches a debugger to every worker, which slows the very start
 * that is to be measured; this attaches to nothing unless asked.
 */
export class ChromiumPipe {
  readonly #profile = mkdtempSync(join(tmpdir(), 'probity-bench-'));
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, { resolve: (result: Params) => void; reject: (error: Error) => void }>();
  readonly #listeners = new Map<string, Listener>();
  #lastId = 0;
  #unread = '';

  constructor(executable: string, more: readonly string[] = []) {
    this.#process = spawn(executable, [...FLAGS, ...more, `--user-data-dir=${this.#profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    });
    const output = this.#process.stdio[4] as Readable;
    output.setEncoding('utf8').on('data', (text: string) => this.#read(text));
  }

  /** Calls one DevTools method and returns its result; rejects with the browser's message. */
  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    const id = ++this.#lastId;
    (this.#process.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  on(method: string, listener: Listener): void {
    this.#listeners.set(method, listener);
  }

  /** Loads an unpacked extension and returns its id. */
  async loadExtension(path: string): Promise<string> {
    return (await this.send('Extensions.loadUnpacked', { path }))['id'] as string;
  }

  async targets(): Promise<{ targetId: string; type: string; url: string }[]> {
    return (await this.send('Target.getTargets'))['targetInfos'] as { targetId: string; type: string; url: string }[];
  }

  async stopWorkers(): Promise<void> {
    for (const { targetId, type } of await this.targets())
      if (type === 'service_worker') await this.send('Target.closeTarget', { targetId });
  }

  /** Opens `url` in a tab of its own; returns its target and a session to evaluate in. */
  async open(url: string): Promise<{ targetId: string; sessionId: string }> {
    const targetId = (await this.send('Target.createTarget', { url }))['targetId'] as string;
    const sessionId = (await this.send('Target.attachToTarget', { targetId, flatten: true }))['sessionId'] as string;
    return { targetId, sessionId };
  }

  /** The value of an expression in the page; promises are awaited. */
  async evaluate(sessionId: string, expression: string): Promise<unknown> {
    const answer = await this.send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    return (answer['result'] as { value?: unknown }).value;
  }

  /** Asks again until the expression is truthy, through navigations; rejects after `seconds`. */
  async waitFor(sessionId: string, expression: string, seconds = 15): Promise<unknown> {
    const end = Date.now() + seconds * 1000;
    while (Date.now() < end) {
      // A page on its way to another address loses its context; the next one answers.
      const value = await this.evaluate(sessionId, expression).catch(() => undefined);
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`not so within ${seconds} s: ${expression}`);
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    void this.send('Browser.close').catch(() => undefined);
    await gone;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }

  #read(text: string): void {
    const messages = (this.#unread + text).split('\0');
    this.#unread = messages.pop() ?? '';
    for (const message of messages) this.#receive(JSON.parse(message));
  }

  #receive(message: {
    id?: number;
    method?: string;
    params?: Params;
    result?: Params;
    error?: { message: string };
  }): void {
    if (message.id === undefined) {
      this.#listeners.get(message.method ?? '')?.(message.params ?? {});
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result ?? {});
  }
}
