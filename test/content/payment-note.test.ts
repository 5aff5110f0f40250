// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showNote } from '../../src/content/payment-note';
import { paymentNote } from '../../src/ui/payment-note';

const note = paymentNote(['gift-card', 'crypto'], 'en');
const onClose = vi.fn<() => void>();
let roots: ShadowRoot[] = [];

beforeEach(() => {
  roots = [];
  onClose.mockClear();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});
afterEach(() => {
  showNote(null, onClose);
  vi.restoreAllMocks();
});

const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName.includes('-'));

describe('the note on a way to pay', () => {
  it('states the fact in a closed root, and accuses nobody', () => {
    showNote(note, onClose);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    const text = roots[0]?.querySelector('section')?.textContent ?? '';
    expect(text).toContain('This page asks to be paid by gift card codes or cryptocurrency to an address.');
    expect(text).not.toMatch(/blacklist|danger|merchant/i);
    // Said by screen readers without an interruption.
    expect(roots[0]?.querySelector('[role=status]')?.textContent).toContain('gift card codes');
  });

  it('is put back where the page removes it', async () => {
    showNote(note, onClose);
    hosts()[0]?.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(hosts()).toHaveLength(1);
  });

  it('once closed stays closed while the page says the same, and not when it says something else', async () => {
    showNote(note, onClose);
    roots[0]?.querySelector('button')?.click();
    showNote({ ...note }, onClose);
    expect(onClose).toHaveBeenCalledOnce();
    await new Promise((resolve) => setTimeout(resolve));
    expect(hosts()).toHaveLength(0);
    showNote(paymentNote(['private-transfer'], 'zh-CN'), onClose);
    expect(hosts()).toHaveLength(1);
  });
});
