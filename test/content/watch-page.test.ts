import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageAnswer } from '../../src/messages/protocol';
import { pass, QUIET, scene, sighting, warning } from './scene';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('watching a page', () => {
  it('asks for the address at once, then for what was seen', async () => {
    const staged = scene();
    expect(staged.said).toEqual(['check-address']);
    await pass(50);
    expect(staged.said).toEqual(['check-address', 'check-sighting cup']);
  });

  it('shows the warning of the address before the page is read, and that of the sighting after', async () => {
    const staged = scene({
      answer: (message) => (message.type === 'check-address' ? warning('address') : warning('seller')),
    });
    await pass(0);
    expect(staged.shown?.sentence).toBe('address');
    await pass(50);
    expect(staged.shown?.sentence).toBe('seller');
  });

  it('shows a fact of the page, and takes it back when the page has it no more', async () => {
    const note = { language: 'en', sentence: 'gift cards', advice: '', closeLabel: '' };
    const staged = scene({
      answer: (message) =>
        message.type === 'check-sighting' && message.sighting.facts.productName === 'cup' ? { ...QUIET, note } : QUIET,
    });
    await pass(50);
    expect(staged.note).toEqual(note);
    staged.seen = sighting('other');
    await pass(5000);
    expect(staged.note).toBeNull();
  });

  it('says that a page is no shop, and leaves the warning of its address', async () => {
    const staged = scene({
      seen: null,
      answer: (message) => (message.type === 'check-address' ? warning('address') : null),
    });
    await pass(50);
    expect(staged.said).toEqual(['check-address', 'no-shop']);
    expect(staged.shown?.sentence).toBe('address');
  });

  it('reads a page again while it is being built, and tells only what changed', async () => {
    const staged = scene();
    staged.seen = null;
    await pass(500);
    staged.seen = sighting('late');
    await pass(10_000);
    expect(staged.said).toEqual(['check-address', 'no-shop', 'check-sighting late']);
  });

  it('reads what comes late, and tells it once', async () => {
    const staged = scene();
    await pass(60_000);
    staged.said.length = 0;
    staged.seen = sighting('scrolled');
    staged.window.document.body.append(staged.window.document.createElement('div'));
    await pass(3000);
    expect(staged.said).toEqual(['check-sighting scrolled']);
  });

  it('asks for one thing at a time, and then for what the page shows by then', async () => {
    const answers: ((answer: PageAnswer) => void)[] = [];
    const staged = scene({
      answer: (message) =>
        message.type === 'check-sighting' ? new Promise((resolve) => answers.push(resolve)) : QUIET,
    });
    await pass(50);
    for (const name of ['second', 'third']) {
      staged.seen = sighting(name);
      staged.window.document.body.append(staged.window.document.createElement('div'));
      await pass(10_000);
    }
    expect(staged.said).toEqual(['check-address', 'check-sighting cup']);
    answers[0]?.(QUIET);
    await pass(1000);
    expect(staged.said.slice(2)).toEqual(['check-sighting third']);
  });

  it('lets the results of each reading be marked, whatever the page is', async () => {
    const staged = scene({ seen: null });
    await pass(10_000);
    expect(staged.readings).toBe(3);
    staged.window.document.body.append(staged.window.document.createElement('div'));
    await pass(3000);
    expect(staged.readings).toBe(4);
  });

  it('watches no further where the worker is out of reach', async () => {
    const staged = scene({ answer: () => Promise.reject(new Error('Extension context invalidated.')) });
    await pass(10_000);
    staged.window.document.body.append(staged.window.document.createElement('div'));
    await pass(10_000);
    expect(staged.readings).toBe(3);
  });

  it('treats a page whose reading fails as no shop', async () => {
    const staged = scene();
    staged.seen = new Error('hostile page');
    await pass(50);
    expect(staged.said).toEqual(['check-address', 'no-shop']);
  });

  it('stays silent where the worker refuses or is gone', async () => {
    const staged = scene({ answer: () => Promise.reject(new Error('Extension context invalidated.')) });
    await pass(10_000);
    expect(staged.shown).toBeNull();
  });

  it('asks again when the page comes back from the back-forward cache', async () => {
    const staged = scene();
    await pass(50);
    staged.said.length = 0;
    const event = new (staged.window as unknown as typeof globalThis).Event('pageshow');
    staged.window.dispatchEvent(Object.assign(event, { persisted: true }));
    await pass(50);
    expect(staged.said).toEqual(['check-address', 'check-sighting cup']);
  });

  it("passes on what the shopper wants, and does not bring back the address's banner once hidden", async () => {
    const staged = scene({ seen: null, answer: () => warning('address') });
    await pass(50);
    staged.actions?.onDetails();
    staged.actions?.onHide();
    staged.shown = null;
    staged.seen = sighting('late');
    staged.answer = () => QUIET;
    await pass(10_000);
    expect(staged.said).toEqual(['check-address', 'no-shop', 'show-details', 'hide-banner', 'check-sighting late']);
    expect(staged.shown).toBeNull();
  });
});
