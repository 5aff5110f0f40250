import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageAnswer } from '../../src/messages/protocol';
import { pass, QUIET, scene, sighting, warning, type Scene } from './scene';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each([
  ['with the Navigation API', true],
  ['without it', false],
])('in-page navigation, %s', (_what, navigation) => {
  const go = (staged: Scene, to: string) => {
    const from = { url: staged.window.location.href };
    staged.window.history.pushState({}, '', to);
    const target = (staged.window as Window & { navigation?: EventTarget }).navigation;
    const event = new (staged.window as unknown as typeof globalThis).Event('currententrychange');
    target?.dispatchEvent(Object.assign(event, { from }));
  };

  it('is a new page', async () => {
    const staged = scene({ navigation });
    await pass(5000);
    staged.said.length = 0;
    staged.seen = sighting('plate');
    go(staged, '/plate');
    await pass(1500);
    expect(staged.said).toEqual(['check-address', 'check-sighting plate']);
  });

  it('to an anchor is none, to a route in the hash is one', async () => {
    const staged = scene({ navigation });
    await pass(5000);
    staged.said.length = 0;
    go(staged, '#reviews');
    await pass(1500);
    expect(staged.said).toEqual([]);
    go(staged, '#/basket');
    await pass(1500);
    expect(staged.said).toEqual(['check-address', 'check-sighting cup']);
  });

  it('drops an answer that was meant for the page before, and takes its warning away', async () => {
    const staged = scene({ navigation });
    const late: ((answer: PageAnswer) => void)[] = [];
    staged.answer = (message) =>
      message.type === 'check-sighting' ? new Promise((resolve) => late.push(resolve)) : QUIET;
    await pass(50);
    staged.seen = null;
    staged.answer = () => QUIET;
    go(staged, '/about');
    await pass(1500);
    late[0]?.(warning('the page before'));
    await pass(5000);
    expect(late).toHaveLength(1);
    expect(staged.shown).toBeNull();
  });
});
