import { beforeEach, describe, expect, it } from 'vitest';
import { followReviews, inspectionOf } from '../../src/background/inspect-reviews';
import { keepReviews, leaveReviews } from '../../src/background/keep-reviews';
import { forgetClosedTabs } from '../../src/background/tab-state';
import { keptSample } from '../../src/reviews/kept-sample';
import type { ShownReview } from '../../src/reviews/shown-review';
import { filing, type Filing } from './filing';

let on: Filing;
beforeEach(async () => {
  on = await filing();
  on.world.tabs.set(1, LAMP).set(2, LAMP);
});

const LAMP = 'https://lamps.example/products/lamp';
const NEXT = `${LAMP}/reviews?page=2`;
const at = (url: string, tabId = 1) => ({ url, tabId, incognito: false });
const REVIEWS: ShownReview[] = ['a', 'b'].map((key) => ({ key, text: `text ${key}`, stars: 5, photos: [] }));
const read = async () => {
  await inspectionOf(on.world, at(LAMP));
  await keepReviews(on.world, REVIEWS, at(LAMP));
};
const keptAt = async (url: string, tabId = 1) => (await inspectionOf(on.world, at(url, tabId))).kept;
const injected = () => on.world.told.filter(([what, , file]) => what === 'run' && file === 'inspector.js');

describe('what was read on one page of reviews', () => {
  it('joins what is read on the next, which is a document of its own', async () => {
    await read();
    await followReviews(on.world, 1, NEXT);
    expect(injected()).toHaveLength(1);
    expect(await keptAt(NEXT)).toEqual(REVIEWS);
  });

  it('is forgotten when the tab goes to other goods, and the inspector does not come along', async () => {
    await read();
    await followReviews(on.world, 1, 'https://lamps.example/products/chair');
    expect(injected()).toEqual([]);
    expect([...on.world.session.keys()].filter((key) => key.startsWith('reviews:'))).toEqual([]);
    expect(await keptAt(LAMP)).toEqual([]);
  });

  it('stays in its tab, and goes with it', async () => {
    await read();
    expect(await keptAt(LAMP, 2)).toEqual([]);
    on.world.tabs.delete(1);
    await forgetClosedTabs(on.world);
    expect(await keptAt(LAMP)).toEqual([]);
  });

  it('waits for the volunteer where they closed the inspector', async () => {
    await read();
    await leaveReviews(on.world, at(LAMP));
    await followReviews(on.world, 1, NEXT);
    expect(injected()).toEqual([]);
    expect(await keptAt(NEXT)).toEqual(REVIEWS);
  });

  it('is not joined to what is hashed for another registry', async () => {
    await read();
    await (await on.world.store()).clear('subscriptions');
    expect(await keptAt(NEXT)).toEqual([]);
  });

  it('where no script may run without a click, waits for it', async () => {
    await read();
    on.world.access = 'on-click';
    await followReviews(on.world, 1, NEXT);
    expect(on.world.errors).toHaveLength(1);
    expect(await keptAt(NEXT)).toEqual(REVIEWS);
  });

  it('is kept as far as there is room, without its places on the page', () => {
    const many = Array.from({ length: 3000 }, (_, key) => ({
      key: `${key}`,
      text: 'x'.repeat(5),
      photos: [],
      element: null,
    }));
    expect(keptSample(many)).toHaveLength(2000);
    expect(keptSample(many)[0]).toEqual({ key: '0', text: 'xxxxx', photos: [] });
    expect(keptSample(many.map((one) => ({ ...one, text: 'x'.repeat(5000) }))).length).toBeLessThan(400);
  });
});
