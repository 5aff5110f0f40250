import type { ReviewTrust } from '../core/review-trust';
import { dateText } from './i18n/dates';
import { starsText } from './i18n/stars-text';
import { useText } from './text-context';

/** One fact of review trust: what was found, the stars without it and their interval, and by how much all that is known. */
export function ReviewTrustItem({ trust, showProduct = false }: { trust: ReviewTrust; showProduct?: boolean }) {
  const { t, locale } = useText();
  const { direction, decided, adjusted, together, sample, reports, date, decidedAt, appealed, product } = trust;
  const all = decided.suspect + decided.genuine + decided.unsettled;
  const stars = adjusted && {
    ...adjusted,
    stars: starsText(locale, adjusted.stars),
    low: starsText(locale, adjusted.low),
    high: starsText(locale, adjusted.high),
    mean: starsText(locale, adjusted.mean),
  };
  return (
    <li class="stack">
      {showProduct && <p class="small soft verbatim">{product}</p>}
      <p>{t(`trust.${direction}`, { all, suspect: decided.suspect })}</p>
      <p>{stars ? t('trust.adjusted', stars) : t('trust.no-stars')}</p>
      {together && <p>{t('trust.together', together)}</p>}
      {appealed && <p>{t('trust.appealed')}</p>}
      <div class="small soft">
        <p>{t('trust.sample', { sample, count: reports, date: dateText(locale, Date.parse(date)) })}</p>
        <p>{t('trust.decided', { date: dateText(locale, Date.parse(decidedAt)), case: trust.case })}</p>
      </div>
    </li>
  );
}
