import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it } from 'vitest';
import { priceMark, type PriceMark } from '../../src/content/price-mark';
import { pricePlace } from '../../src/detectors/price-place';
import type { Banner } from '../../src/messages/protocol';

const BANNER: Banner = {
  level: 'danger',
  language: 'en',
  sentence: 'Blacklisted.',
  advice: '',
  source: '',
  detailsLabel: '',
  hideLabel: '',
};

let page: Document;
let mark: PriceMark;

const marks = () =>
  [...page.querySelectorAll('i')].map(({ parentElement, title }) => [parentElement?.className, title]);

beforeEach(() => {
  page = new JSDOM(
    `<main><p class="price hidden">9</p><p class="price">12.00 €</p><button class="add-to-cart">Add to cart</button></main>
    <aside><p class="price">3.00 €</p></aside>`,
  ).window.document;
  mark = priceMark({
    place: () => pricePlace(page, undefined, (element) => !element.classList.contains('hidden')),
    putBadge: (at, { sentence }) => {
      const badge = page.createElement('i');
      badge.title = sentence;
      at.append(badge);
      return { isThere: () => at.isConnected && at.contains(badge), remove: () => badge.remove() };
    },
  });
});

describe('the mark near the price', () => {
  it('stands beside the first price that is to be seen, once, and goes with the warning', () => {
    mark.show(BANNER);
    mark.show({ ...BANNER });
    mark.refresh();
    expect(marks()).toEqual([['price', 'Blacklisted.']]);
    mark.show({ ...BANNER, level: 'caution', sentence: 'Take care.' });
    expect(marks()).toEqual([['price', 'Take care.']]);
    mark.show(null);
    mark.refresh();
    expect(marks()).toEqual([]);
  });

  it('stands beside the button to buy where no price is shown, and nowhere where there is neither', () => {
    page.querySelectorAll('.price').forEach((one) => one.remove());
    mark.show(BANNER);
    expect(marks()).toEqual([['add-to-cart', 'Blacklisted.']]);
    mark.show(null);
    page.querySelector('button')?.remove();
    mark.show(BANNER);
    expect(marks()).toEqual([]);
  });

  it('comes once the price does', () => {
    const main = page.querySelector('main');
    const later = [...(main?.children ?? [])];
    later.forEach((one) => one.remove());
    mark.show(BANNER);
    main?.append(...later);
    mark.refresh();
    expect(marks()).toHaveLength(1);
  });

  it('is put back where a page takes it away, but not for ever', () => {
    mark.show(BANNER);
    let times = 0;
    while (times < 30 && marks().length > 0) {
      page.querySelector('i')?.remove();
      mark.refresh();
      times += 1;
    }
    expect(times).toBe(11);
  });

  it('is not troubled by a rule whose selector no browser understands', () => {
    const market = { facts: { price: '::nothing(' } } as never;
    expect(pricePlace(page, market, () => true)?.className).toBe('price hidden');
  });
});
