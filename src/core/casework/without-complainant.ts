import { REDACTED } from './left-out';

/** What a complainant told the registry and only it. */
export interface ToldInConfidence {
  /** Found wherever they stand: an order number, a contact and its parts. */
  marks: readonly string[];
  /** Their own words: complaint, claim, messages, appeal. */
  words: readonly string[];
  /**
   * Who told it is a secret, as of a tip: then whatever looks like the number of an order goes, whosever it is, and nothing is compared
   * with marks. What is taken out only where it is theirs would tell whether a guess was right.
   */
  isSecret?: boolean;
}

/** So many words, or Chinese characters, in the same order are a quotation and no accident. */
const QUOTED = 8;
const LEAST_MARK = 4;
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
/** E-mail addresses, Chinese mobile numbers, and numbers with a country's code. */
/** Six signs or more with four digits among them, but for days. */
const ORDER_LIKE = /(?<![A-Za-z\d-])(?!\d{4}-\d\d-\d\d(?![A-Za-z\d-]))(?=(?:[A-Za-z-]*\d){4})[A-Za-z\d-]{6,}/gu;
const REACHES_SOMEONE =
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)|\+\d[\d ()-]{7,}\d/gu;

/**
 * A text for everyone, without what could lead to the complainant: the marks, ways to reach a person, and whatever is quoted from the
 * complainant's own words, be it in other case or punctuation. In the place of each stands that something was removed.
 */
export function withoutComplainant(text: string, { marks, words, isSecret = false }: ToldInConfidence): string {
  const unquoted = cut(text, quotations(text, words));
  const unmarked = (isSecret ? [] : marks)
    .map((mark) => mark.trim())
    .filter((mark) => mark.length >= LEAST_MARK || /\p{Script=Han}{2}/u.test(mark))
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, mark) => left.replace(literally(mark), REDACTED), unquoted);
  const unreached = unmarked.replace(REACHES_SOMEONE, REDACTED);
  return isSecret ? unreached.replace(ORDER_LIKE, REDACTED) : unreached;
}

type Span = [start: number, end: number];

/** Where a text repeats QUOTED words in a row; spans in order that do not touch. */
function quotations(text: string, words: readonly string[]): Span[] {
  const known = new Set(words.flatMap((one) => runsOf(wordsOf(one)).map(({ key }) => key)));
  if (known.size === 0) return [];
  const spans: Span[] = [];
  for (const { key, start, end } of runsOf(wordsOf(text))) {
    if (!known.has(key)) continue;
    const last = spans.at(-1);
    if (last && start <= last[1]) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    return { word: word.normalize('NFKC').toLowerCase(), start: index, end: index + word.length };
  });
}

function runsOf(all: ReturnType<typeof wordsOf>): { key: string; start: number; end: number }[] {
  return all.slice(QUOTED - 1).map(({ end }, at) => {
    const run = all.slice(at, at + QUOTED);
    return { key: run.map(({ word }) => word).join(' '), start: run[0]?.start ?? 0, end };
  });
}

function cut(text: string, spans: readonly Span[]): string {
  return spans.reduceRight((left, [start, end]) => left.slice(0, start) + REDACTED + left.slice(end), text);
}

function literally(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
}
