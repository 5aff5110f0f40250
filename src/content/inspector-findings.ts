import { adjustedStars } from '../reviews/adjusted-stars';
import type { ReviewsJudged } from '../reviews/judge-reviews';
import type { ReviewsShown } from '../reviews/shown-review';
import type { Signal } from '../reviews/signals/signal';
import { starsText } from '../ui/i18n/stars-text';
import type { Translate } from '../ui/i18n/translate';
import { reviewWhy } from '../ui/review-text';
import { starChart, timeChart } from './inspector-charts';
import { element } from './plain-dom';

const ORDER = ['very-unusual', 'unusual', 'hint', 'usual', 'not-enough'];

/** What was read and found: the sentence, both charts, each test with its reason. */
export function findings(
  shown: ReviewsShown,
  { judged, marked, earlier }: { judged: ReviewsJudged; marked: ReadonlySet<string>; earlier: number },
  t: Translate,
): HTMLElement[] {
  if (shown.reviews.length === 0) return [element('section', 'verdict', element('p', '', t('inspector.none')))];
  const verdict = element(
    'section',
    `verdict ${judged.verdict}`,
    element('p', 'sentence', t(`review.verdict.${judged.verdict}`)),
    element('p', 'small soft', t('review.scope', { shown: shown.reviews.length })),
  );
  if (earlier > 0) verdict.append(element('p', 'small soft', t('inspector.joined', { count: earlier })));
  verdict.setAttribute('role', 'status');
  const stars = adjustedStars(shown.reviews, judged);
  const charts = element(
    'section',
    '',
    element('h3', '', t('inspector.histogram')),
    starChart(shown.reviews, marked, t),
    element('h3', '', t('inspector.timeline')),
    timeChart(shown.reviews, marked, t) ?? element('p', 'small soft', t('inspector.dates-missing')),
    element('p', 'small soft', t('inspector.legend')),
  );
  if (stars && stars.left > 0) {
    const { left, shown: all } = stars;
    const written = (mean: number) => starsText(t.locale, mean);
    const means = {
      stars: written(stars.adjusted),
      low: written(stars.low),
      high: written(stars.high),
      mean: written(stars.mean),
    };
    charts.append(element('p', '', t('inspector.adjusted', { ...means, left, shown: all })));
  }
  const sorted = judged.signals.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const tests = element('section', '', element('h3', '', t('inspector.tests')), list(sorted.filter(speaks), t));
  const quiet = sorted.filter((signal) => !speaks(signal));
  const more = element('details', 'small', element('summary', '', t('inspector.show-more')), list(quiet, t));
  tests.append(more);
  return [verdict, charts, tests];
}

const speaks = ({ state }: Signal) => state !== 'usual' && state !== 'not-enough';

function list(signals: readonly Signal[], t: Translate): HTMLElement {
  const items = signals.map((signal) => {
    const item = element(
      'li',
      'finding',
      element('span', '', t(`review.test.${signal.name}`)),
      element('span', `state ${signal.state}`, t(`review.state.${signal.state}`)),
      element('span', '', reviewWhy(signal, t)),
    );
    if (signal.state !== 'usual') item.append(element('span', 'small soft', t(`review.explain.${signal.name}`)));
    return item;
  });
  return element('ul', '', ...items);
}
