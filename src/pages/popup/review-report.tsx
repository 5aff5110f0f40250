import { registryNameIn } from '../../core/registry-name';
import type { ReportItem } from '../../messages/review-messages';
import { dateText } from '../../ui/i18n/dates';
import type { Translate } from '../../ui/i18n/translate';
import { useText } from '../../ui/text-context';

/** One report: about which goods, how it stands, and where it was not taken, why. */
export function ReviewReport({ report }: { report: ReportItem }) {
  const { t, locale } = useText();
  const { page, direction, reviews, filedAt } = report;
  const about = {
    count: reviews,
    direction: t(`reports.direction.${direction}`),
    date: dateText(locale, filedAt),
    registry: registryNameIn(report, locale),
  };
  return (
    <li class="sent stack">
      <div>
        <h3>{page.product ?? URL.parse(page.url)?.host ?? page.url}</h3>
        <p class="small soft">{t(report.state === 'queued' ? 'reports.about-kept' : 'reports.about', about)}</p>
      </div>
      <div>
        {standingWords(report, t).map((words, index) => (
          <p key={index}>{index === 0 ? <strong>{words}</strong> : words}</p>
        ))}
      </div>
    </li>
  );
}

/** How it stands, and what more there is to say of that: the outbox's word until the registry has one. */
export function standingWords(
  { state, lastError, slow, standing, attempts, waitsForConsent }: ReportItem,
  t: Translate,
): string[] {
  if (state === 'refused') return [t('reports.state.refused'), t('fault.said', { cause: lastError ?? '' })];
  if (state === 'queued') {
    if (waitsForConsent) return [t('reports.state.consent')];
    if (slow) return [t('reports.state.queued'), t('sent.slow')];
    const last = lastError && attempts > 0 ? [t('sent.last-error', { cause: lastError })] : [];
    return [t('reports.state.queued'), ...last];
  }
  if (!standing) return [t('reports.state.sent')];
  if (standing.state === 'reverted') return [t('reports.state.reverted'), standing.reason ?? ''];
  if (standing.state === 'waiting') return [t('reports.state.waiting')];
  const { open, ...decided } = standing.decided;
  const isDecided = decided.suspect + decided.genuine + decided.unsettled > 0;
  return [
    ...(open > 0 ? [t('reports.state.open', { count: open })] : []),
    ...(isDecided ? [t('reports.decided', decided)] : []),
    ...(open === 0 && !isDecided ? [t('reports.state.sent')] : []),
  ];
}
