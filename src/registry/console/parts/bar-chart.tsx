interface Bar {
  label: string;
  value: number;
  /** How much of it is marked, such as what is overdue. */
  marked?: number;
}

const ROW = 28;
const LABEL = 300;
const BAR = 240;
const NUMBER = 60;

/** Bars, one a row. Drawn for the eye alone: a table beside it says the same. */
export function BarChart({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg class="chart" viewBox={`0 0 ${LABEL + BAR + NUMBER} ${bars.length * ROW}`} aria-hidden="true">
      {bars.map(({ label, value, marked = 0 }, row) => {
        const top = row * ROW;
        const width = (value / most) * BAR;
        return (
          <g key={label}>
            <text class="chart-text" x={LABEL - 12} y={top + 18} text-anchor="end">
              {label}
            </text>
            <rect class="chart-bar" x={LABEL} y={top + 6} width={Math.max(width, 1)} height={ROW - 12} />
            <rect class="chart-marked" x={LABEL} y={top + 6} width={(marked / most) * BAR} height={ROW - 12} />
            <text class="chart-text" x={LABEL + width + 8} y={top + 18}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
