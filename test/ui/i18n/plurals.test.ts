import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/registry/console/words';
import { phrase } from '../../../src/ui/i18n/phrase';
import { translate, type MessageKey } from '../../../src/ui/i18n/translate';

describe('several numbers in a sentence', () => {
  const words = {
    reviews: '{reviews#one:# review|other:# reviews} on {goods#one:# article|other:# articles}',
    boxes: '{n#one:#|few:# pudełka|many:# pudełek|other:# pudełka}',
  };

  it.each([
    [1, 1, '1 review on 1 article'],
    [1, 4, '1 review on 4 articles'],
    [1200, 1, '1,200 reviews on 1 article'],
    [0, 0, '0 reviews on 0 articles'],
    ['1', '21', '1 review on 21 articles'],
    ['1.0', 'many', '1.0 reviews on many articles'],
  ])('%s and %s', (reviews, goods, text) => expect(phrase('en', words, 'reviews', { reviews, goods })).toBe(text));

  it.each([
    [1, '1'],
    [3, '3 pudełka'],
    [5, '5 pudełek'],
    [22, '22 pudełka'],
  ])('follow the rules of the language: %d', (n, text) => expect(phrase('pl', words, 'boxes', { n })).toBe(text));

  it('take a value as it is, even one that looks like a form', () => {
    expect(phrase('en', words, 'reviews', { reviews: '{goods}#', goods: '$&' })).toBe(
      '{goods}# reviews on $& articles',
    );
  });
});

describe('sentences that were wrong at one', () => {
  it.each<[MessageKey, Record<string, number>, string]>([
    ['trust.praise', { all: 1, suspect: 1 }, 'Volunteers judged 1 reported review of this product and found 1 suspect'],
    [
      'trust.attack',
      { all: 9, suspect: 1 },
      'Volunteers judged 9 reported reviews of this product and found 1 suspect',
    ],
    ['trust.adjusted', { left: 1, of: 8, stars: 4, low: 3, high: 5, mean: 4 }, 'Without that review: 4 stars'],
    ['trust.sample', { sample: 1, count: 1 }, 'Sample: 1 review that the page showed; 1 report borne out,'],
    ['trust.sample', { sample: 12, count: 1 }, 'Sample: 12 reviews that the page showed; 1 report borne out,'],
    ['review.scope', { shown: 1 }, '1 review was read on this device'],
    ['review.scope', { shown: 2 }, '2 reviews were read on this device'],
    ['review.too-few', { minimum: 5, n: 1 }, 'Needs at least 5 such reviews; 1 was found here.'],
    ['review.why.near-duplicates', { count: 1, of: 1, largest: 1 }, '1 of 1 review has nearly the same text'],
    ['review.why.burst', { count: 3, of: 9, days: 1, span: 30 }, '3 of 9 reviews came within 1 day from'],
    [
      'review.why.incentive-words',
      { count: 1, of: 9 },
      '1 of 9 reviews says that something was given or promised for it.',
    ],
    [
      'review.why.incentive-words',
      { count: 2, of: 9 },
      '2 of 9 reviews say that something was given or promised for them.',
    ],
    ['review.why.histogram', { total: 1, five: 100, shown: 5, mean: 5 }, '100% of 1 rating in all'],
    ['review.why.all-praise-at-once', { count: 1, days: 1 }, 'The only review gives five stars and came within 1 day.'],
    [
      'inspector.adjusted',
      { left: 1, shown: 8, stars: 4, low: 3, high: 5, mean: 4 },
      'Without the marked review: 4 stars',
    ],
  ])('%s %o', (key, values, text) => expect(translate('en', key, values)).toContain(text));

  it('of the console', () => {
    const w = wordsFor('en');
    expect(w('publication.done', { version: '3', count: 1, time: '' })).toContain('1 entry,');
    expect(w('volunteers.taken', { name: 'a', reports: '1', answers: '2' })).toBe(
      'Taken back of a: 1 report, 2 answers.',
    );
    expect(w('reviews.together-enough', { independent: '1' })).toContain('together: 1 independent volunteer.');
    expect(w('reviews.quorum', { keys: '3', days: '1', share: '80' })).toContain(
      '3 independent volunteers behind it, each known for 1 day',
    );
  });
});
