// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hideWarning, showWarning } from '../../src/content/warning';
import type { Banner } from '../../src/messages/protocol';

const banner: Banner = {
  level: 'danger',
  language: 'en',
  sentence: '<b>Blacklisted</b> by West City Registry',
  advice: "Don't pay.",
  source: 'Source: West City Registry.',
  detailsLabel: 'Details',
  hideLabel: 'Hide for today',
};
const actions = { onDetails: vi.fn<() => void>(), onHide: vi.fn<() => void>() };

/** The roots that were attached, newest last: they are closed, so only a spy sees them. */
let roots: ShadowRoot[] = [];

beforeEach(() => {
  roots = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  hideWarning();
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName.includes('-'));
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the warning on the page', () => {
  it('is one element, with nothing in it that the page can read', () => {
    showWarning(banner, actions);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    expect(hosts()[0]?.textContent).toBe('');
    expect(roots[0]?.mode).toBe('closed');
  });

  it('has another name each time, of no form that a page could look for', () => {
    const names = Array.from({ length: 40 }, () => {
      showWarning(banner, actions);
      const name = hosts()[0]?.localName ?? '';
      hideWarning();
      return name;
    });
    expect(new Set(names).size).toBe(40);
    expect(new Set(names.map((name) => name.replace(/[a-z]/g, 'a'))).size).toBeGreaterThan(8);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it('shows texts as texts, and says them to screen readers', () => {
    showWarning(banner, actions);
    const alert = roots[0]?.querySelector('[role=alert]');
    expect(alert?.querySelector('.sentence')?.textContent).toBe(banner.sentence);
    expect(alert?.querySelector('b')).toBeNull();
    expect(roots[0]?.querySelector('section')?.getAttribute('lang')).toBe('en');
  });

  it('says on a checkout when to heed it, and that no payment is protected, before what to do', () => {
    showWarning({ ...banner, moment: 'Before you pay:', payment: 'By gift card codes.' }, actions);
    const lines = [...(roots[0]?.querySelectorAll('[role=alert] p') ?? [])].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Before you pay:', banner.sentence, 'By gift card codes.', banner.advice, banner.source]);
  });

  it('does not interrupt for a caution', () => {
    showWarning({ ...banner, level: 'caution' }, actions);
    expect(roots[0]?.querySelector('[role=alert]')).toBeNull();
    expect(roots[0]?.querySelector('[role=status]')).not.toBeNull();
  });

  it('does what its buttons say', () => {
    showWarning(banner, actions);
    roots[0]?.querySelector<HTMLElement>('.details')?.click();
    expect(actions.onDetails).toHaveBeenCalledOnce();
    expect(hosts()).toHaveLength(1);
    roots[0]?.querySelector<HTMLElement>('.hide')?.click();
    expect(actions.onHide).toHaveBeenCalledOnce();
    expect(hosts()).toHaveLength(0);
  });

  it('stays as it is when shown again, and gives way to another', () => {
    showWarning(banner, actions);
    showWarning({ ...banner }, actions);
    expect(roots).toHaveLength(1);
    showWarning({ ...banner, sentence: 'Another.' }, actions);
    expect(hosts()).toHaveLength(1);
    expect(roots).toHaveLength(2);
  });

  it('comes back when the page removes, moves, hides or silences it', async () => {
    showWarning(banner, actions);
    const attacks: ((host: HTMLElement) => void)[] = [
      (host) => host.remove(),
      (host) => document.createElement('div').append(host),
      (host) => host.style.setProperty('display', 'none', 'important'),
      (host) => host.setAttribute('inert', ''),
    ];
    for (const attack of attacks) {
      const host = hosts()[0] as HTMLElement;
      attack(host);
      await settled();
      expect(hosts()).toHaveLength(1);
      expect(hosts()[0]).not.toBe(host);
      expect((hosts()[0] as HTMLElement).style.display).toBe('block');
    }
  });

  it('comes back to a page that takes it away without end, ever more slowly, and never gives up', async () => {
    vi.useFakeTimers();
    try {
      showWarning(banner, actions);
      for (let round = 0; round < 50; round += 1) {
        hosts()[0]?.remove();
        await vi.advanceTimersByTimeAsync(0);
        expect(hosts()).toHaveLength(1);
      }
      for (const pause of [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]) {
        hosts()[0]?.remove();
        await vi.advanceTimersByTimeAsync(pause - 1);
        expect(hosts()).toHaveLength(0);
        await vi.advanceTimersByTimeAsync(1);
        expect(hosts()).toHaveLength(1);
      }
    } finally {
      vi.useRealTimers();
    }
  });

  it('stays away once hidden', async () => {
    showWarning(banner, actions);
    hideWarning();
    await settled();
    expect(hosts()).toHaveLength(0);
  });
});
