import { expect, it } from 'vitest';
import { isPressed, PRESSURE } from '../../../src/core/casework/pressure';

const { filings } = PRESSURE;

it.each([
  ['nothing', { running: 0, before: 0, elapsed: 0.5 }, false],
  ['just what is taken as it comes', { running: filings, before: 0, elapsed: 1 }, false],
  ['one more', { running: filings + 1, before: 0, elapsed: 0.01 }, true],
  ['an attack a moment ago', { running: 1, before: filings + 1, elapsed: 0.001 }, true],
  ['an attack that was nearly a stretch ago', { running: 1, before: filings + 1, elapsed: 0.99 }, false],
  [
    'half of it then and half now, most of then over',
    { running: filings / 2, before: filings / 2 + 2, elapsed: 0.9 },
    false,
  ],
  [
    'half of it then and half now, hardly anything over',
    { running: filings / 2, before: filings / 2 + 2, elapsed: 0.01 },
    true,
  ],
])('%s', (_what, tried, pressed) => {
  expect(isPressed(tried, PRESSURE)).toBe(pressed);
});
