import type { Step } from './walk-street';

const HEAD = ['browser', 'page', 'identifiers', 'verdict', 'ms'];

/** Walks as one table for a terminal; Chinese takes two columns a character. */
export function streetTable(walks: readonly (readonly [browser: string, steps: readonly Step[]])[]): string {
  const rows = walks.flatMap(([browser, steps]) => steps.map((step) => [browser, ...rowOf(step)]));
  const widths = HEAD.map((_, at) => Math.max(...[HEAD, ...rows].map((row) => columns(row[at] ?? ''))));
  return [HEAD, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - columns(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf({ page, visit, identifiers, wrong }: Step): string[] {
  const { level, block } = visit.report.verdict;
  const verdict = `${level}${block ? ', stopped' : ''}${wrong.length > 0 ? `  WRONG ${wrong.join('; ')}` : ''}`;
  return [page.look.brand, identifiers.join(' ') || '(no shop)', verdict, String(Math.round(visit.ms))];
}

function columns(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/u.test(character) ? 2 : 1), 0);
}
