import { afterEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../src/messages/send';

const answering = (answer: () => unknown) => ({
  runtime: { sendMessage: vi.fn(async (_message: unknown) => answer()) },
});

afterEach(() => vi.unstubAllGlobals());

describe('sending a message', () => {
  it('gives the reply', async () => {
    const chrome = answering(() => []);
    vi.stubGlobal('chrome', chrome);
    expect(await send({ type: 'get-lists' })).toEqual([]);
    expect(chrome.runtime.sendMessage).toHaveBeenCalledWith({ type: 'get-lists' });
  });

  it.each<[string, () => unknown]>([
    [
      'is not there for a moment',
      () => Promise.reject(new Error('Could not establish connection. Receiving end does not exist.')),
    ],
    [
      'ends before it answers',
      () => Promise.reject(new Error('The message channel closed before a response was received.')),
    ],
    ['is missed while another page of ours hears the message', () => undefined],
  ])('asks once more where the worker %s', async (_what, first) => {
    const answers = [first, () => null];
    vi.stubGlobal(
      'chrome',
      answering(() => answers.shift()?.()),
    );
    expect(await send({ type: 'no-shop' })).toBeNull();
    expect(answers).toHaveLength(0);
  });

  it("uses Firefox's promises where there are both", async () => {
    vi.stubGlobal(
      'chrome',
      answering(() => 'callbacks'),
    );
    vi.stubGlobal(
      'browser',
      answering(() => null),
    );
    expect(await send({ type: 'no-shop' })).toBeNull();
  });

  it("is not taken in by a page's element that is called like Firefox's API", async () => {
    const chrome = answering(() => null);
    vi.stubGlobal('chrome', chrome);
    const inherited = Object.getPrototypeOf(globalThis) as object;
    Object.defineProperty(inherited, 'browser', { value: answering(() => 'clobbered'), configurable: true });
    try {
      expect(await send({ type: 'no-shop' })).toBeNull();
    } finally {
      Reflect.deleteProperty(inherited, 'browser');
    }
  });

  it.each<[string, () => unknown, string]>([
    ['the worker refused', () => ({ failed: 'the store is full' }), 'the store is full'],
    ['nobody answered', () => undefined, 'fault:worker-silent'],
    [
      'the extension was reloaded',
      () => {
        throw new Error('Extension context invalidated.');
      },
      'invalidated',
    ],
  ])('rejects where %s', async (_what, answer, says) => {
    vi.stubGlobal('chrome', answering(answer));
    await expect(send({ type: 'check-address' })).rejects.toThrow(says);
  });

  it('rejects where there is no extension any more', async () => {
    vi.stubGlobal('chrome', {});
    await expect(send({ type: 'check-address' })).rejects.toThrow('gone');
  });
});
