import type { ExplainedGrade, FiledShare } from '../core/filed-credit';
import { GradeCaps } from './grade-caps';
import { dateText } from './i18n/dates';
import { useText } from './text-context';

/** Why a grade is what it is: what holds it down, and what each thing that counts adds to or takes from the score. */
export function GradeReasons({ explained }: { explained: ExplainedGrade }) {
  const { t, locale } = useText();
  const { shares, further, day } = explained;
  const date = (of: string) => dateText(locale, Date.parse(`${of}T12:00:00Z`));
  const points = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: 'always' }); // prettier-ignore
  const what = (share: FiledShare) =>
    share.kind === 'rating'
      ? t('why-grade.rating', { evaluator: share.evaluator, day: date(share.day) })
      : t(share.case === null ? 'why-grade.complaint' : 'why-grade.case', {
          category: t(`category.${share.category}`),
          outcome: t(`outcome.${share.outcome}`),
          case: String(share.case),
          day: date(share.day),
        });
  const onlyOthers = shares.length > 0 && further === 0 && shares.every(({ kind }) => kind === 'rating');
  return (
    <>
      {onlyOthers && <p class="small">{t('why-grade.others-only')}</p>}
      <details>
        <summary class="small">{t('why-grade.title')}</summary>
        <div class="stack-small small">
          <p>{t('why-grade.hint', { day: date(day) })}</p>
          {shares.length === 0 ? (
            <p>{t('why-grade.nothing')}</p>
          ) : (
            <ul class="shares">
              {shares.map((share, index) => (
                <li key={index}>
                  <span>{what(share)}</span>
                  <span class="share">{t('why-grade.points', { points: points.format(share.share * 100) })}</span>
                </li>
              ))}
            </ul>
          )}
          {further > 0 && <p class="soft">{t('why-grade.further', { count: further })}</p>}
          <GradeCaps {...explained} />
        </div>
      </details>
    </>
  );
}
