import { markLanguage } from '../ui/i18n/mark-language';
import type { ReviewReport } from '../core/review-report';
import type { Inspection, ReportState } from '../messages/protocol';
import { marks } from '../reviews/adjusted-stars';
import { judgeReviews } from '../reviews/judge-reviews';
import type { ReadReview, ReviewsShown } from '../reviews/shown-review';
import { translator } from '../ui/i18n/translate';
import { composeReport } from './compose-report';
import { findings } from './inspector-findings';
import { reportForm } from './inspector-form';
import { reviewList } from './inspector-list';
import { PANEL_HOST, PANEL_SHEET } from './inspector-style';
import { keepOnTop } from './keep-on-top';
import { reviewMarks } from './mark-reviews';
import { ownElement } from './own-element';
import { button, element } from './plain-dom';

interface PanelActions {
  url(): string;
  now(): number;
  newKey(): string;
  report(key: string, report: ReviewReport): Promise<ReportState>;
  onClose(): void;
}

/** The inspector of reviews, in a closed shadow root beside the page. `show` is called whenever the sample has grown. */
export function openPanel(inspection: Inspection, actions: PanelActions) {
  const t = translator(inspection.language);
  const picked = new Set<string>();
  const pageMarks = reviewMarks(t);
  // A second click, or a second try after a failure, is the same report.
  const key = actions.newKey();
  let shown: ReviewsShown = { source: 'none', reviews: [] };
  let judged = judgeReviews(shown);
  let last = '';

  const form = reportForm(inspection, t, {
    compose: (said) => composeReport({ shown, judged, picked, said, inspection, url: actions.url() }),
    report: (report) => actions.report(key, report),
  });
  const findingsAt = element('div');
  const listAt = element('div');
  const heading = element('h2', '', t('inspector.title'));
  heading.tabIndex = -1;
  const before = document.activeElement;
  const close = () => {
    pageMarks.clear();
    takeAway();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    actions.onClose();
  };
  const panel = element(
    'aside',
    'panel',
    element('header', '', heading, button('', t('inspector.close'), close)),
    element('div', 'scroll', findingsAt, listAt, form.section),
  );
  markLanguage(panel, inspection.language);
  panel.setAttribute('aria-label', t('inspector.title'));
  panel.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close();
  });
  // A page that takes it away gets it back with all that was picked and written.
  const takeAway = keepOnTop(() => {
    const host = ownElement(PANEL_HOST);
    host.attachShadow({ mode: 'closed' }).append(element('style', '', PANEL_SHEET), panel);
    return host;
  });
  form.count(0);
  heading.focus();

  return {
    focus: () => heading.focus(),
    show(now: ReviewsShown, earlier: number) {
      shown = now;
      const keys = now.reviews.map((review) => review.key).join();
      judged = judgeReviews(now);
      const testsOf = testsByReview(judged, t);
      pageMarks.show(now.reviews, testsOf);
      // What did not change keeps its place, its scroll and its focus.
      if (keys === last) return;
      last = keys;
      const marked = new Set(now.reviews.filter((review) => testsOf(review).length > 0).map((review) => review.key));
      findingsAt.replaceChildren(...findings(now, { judged, marked, earlier }, t));
      const list = () => reviewList(now.reviews, testsOf, picked, t, () => form.count(picked.size));
      listAt.replaceChildren(...(now.reviews.length > 0 ? [list()] : []));
    },
  };
}

function testsByReview({ signals }: ReturnType<typeof judgeReviews>, t: ReturnType<typeof translator>) {
  const byKey = new Map<string, string[]>();
  for (const signal of signals.filter((one) => marks(one) || one.state === 'hint'))
    for (const key of signal.reviews) byKey.set(key, [...(byKey.get(key) ?? []), t(`review.test.${signal.name}`)]);
  return (review: ReadReview): readonly string[] => byKey.get(review.key) ?? [];
}
