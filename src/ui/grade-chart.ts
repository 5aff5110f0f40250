import type { CreditPoint } from '../core/merchant-file';

/** The chart in its own units: a path of the score, the area of its interval, and where the points are. */
export interface GradeChart {
  line: string;
  band: string;
  points: { x: number; y: number; point: CreditPoint }[];
}

export interface ChartSize {
  width: number;
  height: number;
  /** The score at the foot of the chart; without it 0. */
  floor?: number;
}

/** The lowest score at which a chart may begin: somewhat below CCC, so that there is no empty half beneath it. */
const HIGHEST_FLOOR = 0.35;
const BELOW = 0.05;

/** From which score a chart of these points is to be drawn, so that all of their intervals are in it, and the lines of the grades. */
export function floorOf(points: readonly CreditPoint[]): number {
  const lowest = Math.min(...points.map(({ low }) => low));
  return Math.max(0, Math.min(HIGHEST_FLOOR, lowest - BELOW));
}

/** The score's height in the chart: 1 is at the top. */
export function heightOf(score: number, { height, floor = 0 }: ChartSize): number {
  return round(((1 - score) / (1 - floor)) * height);
}

/**
 * A grade holds from the day on which it came out so until the next one, and the last until `today` (`YYYY-MM-DD`): lines go by steps.
 * `points`: oldest first.
 */
export function gradeChart(points: readonly CreditPoint[], today: string, size: ChartSize): GradeChart {
  const from = dayNumber(points[0]?.day ?? today);
  const to = Math.max(dayNumber(today), dayNumber(points.at(-1)?.day ?? today));
  // One day alone is drawn as a line through the whole.
  const at = (day: string) => (to === from ? 0 : round(((dayNumber(day) - from) / (to - from)) * size.width));
  const spans = points.map((point, index) => {
    const next = points[index + 1];
    return { point, x: at(point.day), end: next ? at(next.day) : size.width };
  });
  const steps = (of: (point: CreditPoint) => number) =>
    spans.flatMap(({ point, x, end }) => [x, end].map((one) => `${one} ${heightOf(of(point), size)}`));
  const low = steps(({ low: value }) => value);
  return {
    line: pathOf(steps(({ score }) => score)),
    band: points.length === 0 ? '' : `${pathOf([...steps(({ high }) => high), ...low.toReversed()])}Z`,
    points: spans.map(({ point, x }) => ({ x, y: heightOf(point.score, size), point })),
  };
}

function pathOf(places: readonly string[]): string {
  return places.length === 0 ? '' : `M${places.join('L')}`;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
