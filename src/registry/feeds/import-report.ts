import * as v from 'valibot';
import { REFUSALS, SET_ASIDE, type FeedRow, type Piece } from './feed-row';

const EXAMPLES = 5;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const ReasonSchema = v.object({
  why: v.string(),
  /** For people: "3 rows: …". */
  meaning: v.string(),
  rows: count,
  /** The first of them, made fit to print. */
  examples: v.array(v.object({ line: count, text: v.string(), detail: v.optional(v.string()) })),
});
export type Reason = v.InferOutput<typeof ReasonSchema>;

/** What became of a feed's rows: read = kept + refused + setAside + exceptions. */
export const ImportReportSchema = v.object({
  source: v.string(),
  list: v.string(),
  format: v.string(),
  /** On which terms the feed may be passed on; left out where it was not told. */
  licence: v.optional(v.string()),
  read: count,
  /** Rows that name something to list; `entries` of them are different. */
  kept: count,
  duplicates: count,
  entries: count,
  refused: count,
  setAside: count,
  /** Rows by which the feed excepts something. */
  exceptions: count,
  reasons: v.object({ refused: v.array(ReasonSchema), setAside: v.array(ReasonSchema) }),
  /** Against what was listed before. */
  added: count,
  changed: count,
  removed: count,
  unchanged: count,
});
export type ImportReport = v.InferOutput<typeof ImportReportSchema>;

/** Counts rows as they come, and keeps the first examples of each reason. */
export function rowCounter() {
  const refused = new Map<string, Reason>();
  const setAside = new Map<string, Reason>();
  const counts = { read: 0, entries: 0, exceptions: 0 };
  return {
    counts,
    add(row: FeedRow, piece: Piece) {
      counts.read++;
      if (row.kind === 'entry') counts.entries++;
      else if (row.kind === 'exception') counts.exceptions++;
      else if (row.kind === 'refused')
        note(refused, row.why, REFUSALS[row.why], { line: piece.line, text: printable(piece.text) });
      else
        note(setAside, row.why, SET_ASIDE[row.why], {
          line: piece.line,
          text: printable(piece.text),
          ...(row.detail ? { detail: row.detail } : {}),
        });
    },
    /** Entries that turned out to be excepted by the feed itself. */
    except(rows: number) {
      if (rows > 0) setAside.set('excepted', { why: 'excepted', meaning: SET_ASIDE.excepted, rows, examples: [] });
    },
    reasons: () => ({ refused: mostFirst(refused), setAside: mostFirst(setAside) }),
  };
}

function note(reasons: Map<string, Reason>, why: string, meaning: string, example: Reason['examples'][number]) {
  const reason = reasons.get(why) ?? { why, meaning, rows: 0, examples: [] };
  reasons.set(why, reason);
  reason.rows++;
  if (reason.examples.length < EXAMPLES) reason.examples.push(example);
}

function mostFirst(reasons: Map<string, Reason>): Reason[] {
  return [...reasons.values()].sort((a, b) => b.rows - a.rows);
}

/** Feed text for a terminal: control and invisible characters could repaint it. */
function printable(text: string): string {
  return text.slice(0, 120).replace(/[\p{C}\u2028\u2029]/gu, '\uFFFD');
}
