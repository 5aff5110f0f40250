// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPanel } from '../../src/content/inspector-panel';
import type { ShownReview } from '../../src/reviews/shown-review';

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
afterEach(() => vi.restoreAllMocks());

const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName.includes('-'));
const settled = () => new Promise((resolve) => setTimeout(resolve));
const open = () => {
  const onClose = vi.fn<() => void>();
  const panel = openPanel(
    { language: 'en', registry: { id: 'r', name: 'R' }, kept: [], merchant: [] },
    {
      url: () => 'https://shop.example/p/1',
      now: () => 0,
      newKey: () => '7b0e2a52-6f6e-4d5e-9d53-0c7c0f4d3c11',
      report: () => Promise.reject(new Error('not here')),
      onClose,
    },
  );
  const review: ShownReview = { key: 'k1', text: 'A lamp.', stars: 5, photos: [] };
  panel.show({ source: 'x', reviews: [{ ...review, element: null }] }, 0);
  return { panel, onClose };
};
const closeButton = () =>
  [...roots.at(-1)!.querySelectorAll('button')].find(({ textContent }) => textContent === 'Close')!;

describe('the inspector', () => {
  it.each<[string, () => void]>([
    ['removes it', () => hosts()[0]!.remove()],
    ['hides it by its style', () => hosts()[0]!.setAttribute('style', 'display:none')],
    ['moves it', () => document.body.append(hosts()[0]!)],
  ])('is put back where the page %s, with all that was picked and written', async (_, harm) => {
    open();
    const pick = roots.at(-1)!.querySelector<HTMLInputElement>('li input[type=checkbox]')!;
    const comment = roots.at(-1)!.querySelector('textarea')!;
    pick.click();
    comment.value = 'Seen twice.';
    const name = hosts()[0]!.localName;
    harm();
    await settled();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]!.localName).not.toBe(name);
    expect(roots.at(-1)!.querySelector('textarea')!.value).toBe('Seen twice.');
    expect(roots.at(-1)!.querySelector<HTMLInputElement>('li input[type=checkbox]')!.checked).toBe(true);
    closeButton().click();
  });

  const pick = () => roots.at(-1)!.querySelector<HTMLInputElement>('li input[type=checkbox]')!.click();
  const nameReason = () => roots.at(-1)!.querySelector<HTMLInputElement>('fieldset input[type=checkbox]')!.click();
  it.each<[string, () => void, () => void]>([
    ['a reason is named', pick, nameReason],
    ['a review is picked', nameReason, pick],
  ])('says what is missing before a report can be seen, until %s too', (_, first, last) => {
    open();
    const hint = () => roots.at(-1)!.querySelector('[role=alert]')!.textContent;
    const preview = [...roots.at(-1)!.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'See what will be sent',
    )!;
    preview.click();
    expect(hint()).toBe('Pick a review and name a reason first.');
    first();
    expect(hint()).toBe('Pick a review and name a reason first.');
    last();
    expect(hint()).toBe('');
    closeButton().click();
  });

  it('shows in words what will be sent, and the very text of it folded below', () => {
    open();
    pick();
    nameReason();
    [...roots.at(-1)!.querySelectorAll('button')]
      .find(({ textContent }) => textContent === 'See what will be sent')!
      .click();
    const terms = [...roots.at(-1)!.querySelectorAll('dl > dt')];
    expect(Object.fromEntries(terms.map((term) => [term.textContent, term.nextElementSibling?.textContent]))).toEqual({
      Page: 'https://shop.example/p/1',
      'Reviews picked': '1',
      Why: 'Text copied or nearly the same',
      'They lean': 'In favour',
      Besides: 'What the tests found among the 1 review shown, in figures',
    });
    const raw = roots.at(-1)!.querySelector<HTMLDetailsElement>('details:has(pre)')!;
    expect(raw.open).toBe(false);
    expect(JSON.parse(raw.querySelector('pre')!.textContent)).toMatchObject({ direction: 'praise', language: 'en' });
    closeButton().click();
  });

  it('is gone for good once the volunteer closes it', async () => {
    const { onClose } = open();
    closeButton().click();
    await settled();
    expect(hosts()).toEqual([]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each<[string, () => void]>([
    ['its button', () => closeButton().click()],
    [
      'Escape',
      () =>
        roots
          .at(-1)!
          .querySelector('aside')!
          .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
    ],
  ])('closed by %s gives the focus back to what had it', async (_, act) => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    open();
    expect(document.activeElement).toBe(hosts()[0]);
    act();
    await settled();
    expect(document.activeElement).toBe(field);
    field.remove();
  });

  it('closed when the page has taken away what had the focus leaves it to the browser', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    open();
    field.remove();
    closeButton().click();
    await settled();
    expect(document.activeElement).toBe(document.body);
  });

  it('gives in to a page that never stops, so that neither hangs', async () => {
    open();
    for (let at = 0; at < 60; at += 1) {
      hosts()[0]?.remove();
      await settled();
    }
    expect(hosts()).toEqual([]);
    expect(roots.length).toBeLessThan(60);
  });
});
