import type { ShownReview } from '../reviews/shown-review';
import { monthText } from '../ui/i18n/dates';
import type { Translate } from '../ui/i18n/translate';
import { svg } from './plain-dom';

interface Bar {
  label: string;
  count: number;
  marked: number;
  /** The bar in words, for whoever does not see it. */
  words: string;
}

const WIDTH = 360;

/** How many reviews shown have how many stars, five first; those that a test marks are filled. */
export function starChart(reviews: readonly ShownReview[], marked: ReadonlySet<string>, t: Translate): SVGElement {
  const bars = [5, 4, 3, 2, 1].map((stars): Bar => {
    const of = reviews.filter((one) => one.stars !== undefined && Math.max(1, Math.round(one.stars)) === stars);
    const count = of.length;
    const filled = of.filter(({ key }) => marked.has(key)).length;
    return { label: String(stars), count, marked: filled, words: t('inspector.bar', { stars, count, marked: filled }) };
  });
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const rows = bars.map((bar, at) => {
    const y = at * 20;
    const length = (count: number) => (count / most) * (WIDTH - 70);
    return svg(
      'g',
      {},
      title(bar.words),
      text(bar.label, { x: 8, y: y + 14, 'text-anchor': 'middle' }),
      svg('rect', { class: 'all', x: 20.5, y: y + 3.5, width: length(bar.count), height: 13, rx: 2 }),
      svg('rect', { class: 'marked', x: 20.5, y: y + 3.5, width: length(bar.marked), height: 13, rx: 2 }),
      text(String(bar.count), { x: 28 + length(bar.count), y: y + 14 }),
    );
  });
  return chart(100, t('inspector.histogram'), bars, rows);
}

const MOST_MONTHS = 36;

/** How many reviews came in which month; null where fewer than two tell their day. Beyond three years quarters are drawn. */
export function timeChart(
  reviews: readonly ShownReview[],
  marked: ReadonlySet<string>,
  t: Translate,
): SVGElement | null {
  const dated = reviews.filter(({ date }) => date !== undefined);
  if (dated.length < 2) return null;
  const months = dated.map(({ date = '' }) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1);
  const first = Math.min(...months);
  const span = Math.max(...months) - first + 1;
  const step = Math.ceil(span / MOST_MONTHS);
  const bars = Array.from({ length: Math.ceil(span / step) }, (_, at): Bar => {
    const of = dated.filter((__, index) => Math.floor((months[index]! - first) / step) === at);
    const month = monthText(t.locale, monthOf(first + at * step));
    const filled = of.filter(({ key }) => marked.has(key)).length;
    return {
      label: month,
      count: of.length,
      marked: filled,
      words: t('inspector.month', { month, count: of.length, marked: filled }),
    };
  });
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = Math.min(40, WIDTH / bars.length);
  const columns = bars.map((bar, at) => {
    const height = (count: number) => (count / most) * 60;
    const column = (name: string, count: number) =>
      svg('rect', {
        class: name,
        x: at * width + 0.5,
        y: 64.5 - height(count),
        width: Math.max(1, width - 2),
        height: height(count),
        rx: 1,
      });
    return svg('g', {}, title(bar.words), column('all', bar.count), column('marked', bar.marked));
  });
  const end =
    bars.length > 1
      ? [text(bars.at(-1)!.label, { x: Math.max(220, bars.length * width), y: 82, 'text-anchor': 'end' })]
      : [];
  const axis = svg('line', { class: 'axis', x1: 0, x2: Math.max(220, bars.length * width), y1: 65.5, y2: 65.5 });
  return chart(88, t('inspector.timeline'), bars, [...columns, axis, text(bars[0]!.label, { x: 0, y: 82 }), ...end]);
}

function monthOf(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function chart(height: number, label: string, bars: readonly Bar[], children: Node[]): SVGElement {
  const words = bars.filter(({ count }) => count > 0).map((bar) => bar.words);
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': [label, ...words].join('. ') },
    ...children,
  );
}

function title(words: string): SVGElement {
  return svg('title', {}, document.createTextNode(words));
}

function text(words: string, attributes: Record<string, string | number>): SVGElement {
  return svg('text', attributes, document.createTextNode(words));
}
