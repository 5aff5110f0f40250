import type { OtherRating } from '../core/filed-credit';
import { dateText } from './i18n/dates';
import { useText } from './text-context';

/** What others say of the merchant, each by name, on its own scale, with its day and method; a platform's as that platform's own. `titled`: under no heading yet. */
export function OtherRatings({ others, titled = true }: { others: readonly OtherRating[]; titled?: boolean }) {
  const { t, locale } = useText();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return (
    <div class="stack-small">
      {titled && (
        <p class="small">
          <strong>{t('others.title')}</strong>
        </p>
      )}
      <ul class="stack-small others">
        {others.map((one) => (
          <li key={one.evaluator}>
            <p class="small">
              {t('others.said', {
                evaluator: one.evaluator,
                value: number.format(one.value),
                worst: number.format(one.worst),
                best: number.format(one.best),
                day: dateText(locale, Date.parse(`${one.day}T12:00:00Z`)),
              })}
              {t('sentence.gap')}
              {t('others.count', { count: one.count })}
            </p>
            <p class="small soft">
              {t(one.kind === 'platform' ? 'others.platform' : one.counts ? 'others.counts' : 'others.shown-only')}
            </p>
            <details>
              <summary class="small">{t('others.how')}</summary>
              <p class="small" dir="auto">
                {t('others.method', { method: one.method })}
              </p>
              <p class="small" dir="auto">
                {t('others.conflicts', { conflicts: one.conflicts })}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
