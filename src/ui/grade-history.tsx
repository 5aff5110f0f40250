import type { CreditPoint } from '../core/merchant-file';
import { floorOf, gradeChart, heightOf } from './grade-chart';
import { dateText } from './i18n/dates';
import { useText } from './text-context';

const SIZE = { width: 280, height: 80 };
/** The scores from which some of the grades begin, as lines to read by (docs/credit.md). */
const GRADES_FROM = [
  ['AAA', 0.93],
  ['BBB', 0.7],
  ['CCC', 0.4],
] as const;

/** How a grade came to be: a small chart, its interval in words, and the same as a table. `points`: oldest first, one at least. */
export function GradeHistory({ points, now }: { points: readonly CreditPoint[]; now: number }) {
  const { t, locale } = useText();
  const newest = points.at(-1);
  const oldest = points[0];
  if (!newest || !oldest) return null;
  const size = { ...SIZE, floor: floorOf(points) };
  const chart = gradeChart(points, new Date(now).toISOString().slice(0, 10), size);
  const date = (day: string) => dateText(locale, Date.parse(`${day}T12:00:00Z`));
  const hundred = (value: number) => Math.round(value * 100);
  return (
    <figure class="stack">
      <p class="small">
        {t('credit.interval', { score: hundred(newest.score), low: hundred(newest.low), high: hundred(newest.high) })}
      </p>
      <svg
        class="grade-chart"
        viewBox={`-4 -6 ${SIZE.width + 44} ${SIZE.height + 12}`}
        role="img"
        aria-label={t('credit.chart', { from: date(oldest.day), count: points.length })}
      >
        {GRADES_FROM.map(([grade, score]) => (
          <g key={grade}>
            <line x1="0" x2={SIZE.width} y1={heightOf(score, size)} y2={heightOf(score, size)} class="grade-from" />
            <text x={SIZE.width + 6} y={heightOf(score, size) + 4} class="grade-name">
              {grade}
            </text>
          </g>
        ))}
        <path d={chart.band} class="grade-band" />
        <path d={chart.line} class="grade-line" />
        {chart.points.map(({ x, y, point }) => (
          <circle key={point.day} cx={x} cy={y} r="3" class="grade-point" />
        ))}
      </svg>
      <figcaption class="small soft">
        {t('credit.caption', { from: date(oldest.day), grade: oldest.grade, now: newest.grade })}
      </figcaption>
      <details>
        <summary class="small">{t('credit.table')}</summary>
        <table class="small grades">
          <thead>
            <tr>
              <th scope="col">{t('credit.day')}</th>
              <th scope="col">{t('fact.grade')}</th>
              <th scope="col">{t('credit.score')}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ day, grade, score, low, high }) => (
              <tr key={day}>
                <td>{date(day)}</td>
                <td>{grade}</td>
                <td>{t('credit.score-range', { score: hundred(score), low: hundred(low), high: hundred(high) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
