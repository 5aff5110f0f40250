import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hourly } from '../../src/registry/hourly';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it('asks a minute after the start and each hour, also after a failure, of which it tells', async () => {
  const failures: unknown[] = [];
  const act = vi.fn<(signal: AbortSignal) => Promise<unknown>>(async () => undefined);
  act.mockRejectedValueOnce(new Error('The disk is full.'));
  const job = hourly(act, (error) => failures.push(error));
  await vi.advanceTimersByTimeAsync(MINUTE - 1);
  expect(act).toHaveBeenCalledTimes(0);
  await vi.advanceTimersByTimeAsync(1);
  expect([act.mock.calls.length, failures]).toEqual([1, [new Error('The disk is full.')]]);
  await vi.advanceTimersByTimeAsync(HOUR);
  expect([act.mock.calls.length, failures.length]).toEqual([2, 1]);
  await job.stop();
  await vi.advanceTimersByTimeAsync(5 * HOUR);
  expect(act).toHaveBeenCalledTimes(2);
});

it('runs once at a time, and waits for what it has told to stop', async () => {
  const failures: unknown[] = [];
  let running = 0;
  const act = vi.fn(async (signal: AbortSignal) => {
    running++;
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
  });
  const job = hourly(
    (signal) => act(signal).finally(() => running--),
    (error) => failures.push(error),
  );
  await vi.advanceTimersByTimeAsync(10 * HOUR);
  expect([act.mock.calls.length, running]).toEqual([1, 1]);
  await job.stop();
  expect([running, failures]).toEqual([0, []]);
});
