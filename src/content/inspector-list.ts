import type { ReadReview } from '../reviews/shown-review';
import { dateText } from '../ui/i18n/dates';
import type { Translate } from '../ui/i18n/translate';
import { button, element, tick } from './plain-dom';
import { testsText } from './tests-text';

const PAGE = 20;

/** The reviews to pick from: marked ones first, twenty at a time. */
export function reviewList(
  reviews: readonly ReadReview[],
  testsOf: (review: ReadReview) => readonly string[],
  picked: Set<string>,
  t: Translate,
  onPick: () => void,
): HTMLElement {
  const sorted = reviews.toSorted((a, b) => testsOf(b).length - testsOf(a).length);
  const list = element('ul');
  let at = 0;
  const more = button('', t('inspector.show-more'), () => add());
  const add = () => {
    list.append(...sorted.slice(at, at + PAGE).map((review) => item(review, testsOf(review), picked, t, onPick)));
    at += PAGE;
    more.hidden = at >= sorted.length;
  };
  add();
  return element(
    'section',
    '',
    element('h3', '', t('inspector.list')),
    element('p', 'small soft', t('inspector.list-hint')),
    list,
    element('div', 'row', more),
  );
}

function item(review: ReadReview, tests: readonly string[], picked: Set<string>, t: Translate, onPick: () => void) {
  const day = review.date === undefined ? '' : dateText(t.locale, Date.parse(`${review.date}T12:00:00`));
  const stars = review.stars === undefined ? '' : t('inspector.stars', { count: review.stars });
  const made = element('li', tests.length > 0 ? 'review suspect' : 'review');
  made.append(element('p', 'small soft', [stars, day].filter(Boolean).join(' · ')));
  if (tests.length > 0) made.append(element('p', 'small', testsText(tests, t)));
  made.append(
    element('p', 'words', review.text || (review.title ?? '')),
    tick(t('inspector.pick'), picked.has(review.key), (checked) => {
      if (checked) picked.add(review.key);
      else picked.delete(review.key);
      onPick();
    }),
  );
  if (review.element) {
    const { element: there } = review;
    made.append(
      button('link', t('inspector.show'), () => Element.prototype.scrollIntoView.call(there, { block: 'center' })),
    );
  }
  return made;
}
