interface Bar {
  label: string;
  value: number;
  /** How much of it is marked, such as what is overdue. */
  marked?: number;
}

const ROW = 28;
const GAP = 12;
const BAR = 240;
const NUMBER = 60;
/** About how wide a letter is at 13 px, and a Han character or a sign of its width, with some room for wide fonts. */
const LETTER = 8.8;
const HAN = 14;

/** Bars, one a row. Drawn for the eye alone: a table beside it says the same. */
export function BarChart({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const start = Math.max(0, ...bars.map(({ label }) => widthOf(label))) + GAP;
  const [width, height] = [start + BAR + NUMBER, bars.length * ROW];
  return (
    <svg class="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {bars.map(({ label, value, marked = 0 }, row) => {
        const top = row * ROW;
        const length = (value / most) * BAR;
        return (
          <g key={label}>
            <text class="chart-text" x={start - GAP} y={top + 18} text-anchor="end">
              {label}
            </text>
            <rect class="chart-bar" x={start} y={top + 6} width={Math.max(length, 1)} height={ROW - 12} />
            <rect class="chart-marked" x={start} y={top + 6} width={(marked / most) * BAR} height={ROW - 12} />
            <text class="chart-text" x={start + length + 8} y={top + 18}>
              {value}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Reckoned rather than measured, so that it is drawn at once; never too narrow for what is written. */
function widthOf(label: string): number {
  return Math.ceil(Array.from(label).reduce((sum, letter) => sum + (letter > '\u2E7F' ? HAN : LETTER), 0));
}
