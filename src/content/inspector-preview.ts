import type { ReviewReport } from '../core/review-report';
import type { Translate } from '../ui/i18n/translate';
import { identifierText } from '../ui/identifier-text';
import { element } from './plain-dom';

/** A report in words, and folded below it the very text that is sent. */
export function reportPreview(report: ReviewReport, t: Translate): HTMLElement[] {
  const { page, merchant, reviews, direction, comment, sample } = report;
  const reasons = [...new Set(reviews.flatMap((review) => review.reasons))];
  const names = merchant.map(({ identifier }) => t('match', { ...identifierText(identifier, t) }));
  const rows: [string, string | undefined][] = [
    [t('inspector.preview-page'), page.url],
    [t('inspector.preview-product'), page.product],
    [t('inspector.preview-merchant'), names.length > 0 ? names.join('\n') : undefined],
    [t('inspector.preview-reviews'), String(reviews.length)],
    [t('inspector.reasons'), reasons.map((reason) => t(`inspector.reason.${reason}`)).join('\n')],
    [t('inspector.preview-direction'), t(`inspector.direction.${direction}`)],
    [t('inspector.preview-comment'), comment],
    [t('inspector.preview-sample'), t('inspector.preview-figures', { shown: sample.shown })],
  ];
  const list = element('dl');
  for (const [label, text] of rows)
    if (text !== undefined) list.append(element('dt', '', label), element('dd', '', text));
  const raw = element('pre', '', JSON.stringify(report, null, 2));
  raw.tabIndex = 0;
  return [list, element('details', '', element('summary', '', t('preview.raw')), raw)];
}
