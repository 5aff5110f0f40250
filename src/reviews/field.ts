import { all, attributeOf, contentOf, isElement } from '../detectors/unclobbered';
import type { Where } from './review-rule';

const MAX_TEXT = 5000;
const MAX_MATCHES = 20;

/** The first value that a field finds in the element, in one line; undefined where it finds none. */
export function valueOf(element: ParentNode & Node, where: Where | undefined, without?: string): string | undefined {
  for (const one of where ?? []) {
    for (const value of valuesAt(element, one, without)) if (value !== '') return value;
  }
  return undefined;
}

/** The same of several parts of a review, the first that finds anything. */
export function valueAmong(
  parts: readonly (ParentNode & Node)[],
  where: Where | undefined,
  without?: string,
): string | undefined {
  for (const part of parts) {
    const value = valueOf(part, where, without);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Every value of the first place that has any. */
export function valuesOf(element: ParentNode & Node, where: Where | undefined): string[] {
  for (const one of where ?? []) {
    const values = [...valuesAt(element, one)].filter(Boolean);
    if (values.length > 0) return values;
  }
  return [];
}

function* valuesAt(element: ParentNode & Node, where: string, without?: string): Generator<string> {
  const [, selector = '', attribute] = /^(.*?)(?:@([\w-]+))?$/.exec(where) ?? [];
  const isItself = selector === '' || selector === '.';
  const elements = isItself ? [element].filter(isElement) : all(element, selector);
  let left = MAX_MATCHES;
  for (const one of elements) {
    if ((left -= 1) < 0) return;
    yield attribute === undefined ? textWithout(one, without) : line(attributeOf(one, attribute) ?? '');
  }
}

/** An element's text without that of the elements within that match `without`. */
function textWithout(element: Element, without: string | undefined): string {
  const unwanted = without === undefined ? [] : [...all(element, without)].slice(0, MAX_MATCHES);
  return line(unwanted.reduce((text, one) => text.replace(contentOf(one), ' '), contentOf(element)));
}

/** One line, capped: a page can make a text of any length. */
export function line(text: string): string {
  return text
    .slice(0, 4 * MAX_TEXT)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT);
}

/** The first whole number of a text: `1,234 ratings` is 1234; `1.2k` and `1.2万` are what they mean. */
export function wholeNumber(text: string | undefined): number | undefined {
  const [, digits, times] = /(\d[\d.,\s  ]*)(k\b|万|千)?/i.exec(text?.slice(0, 200) ?? '') ?? [];
  if (digits === undefined) return undefined;
  if (times !== undefined) {
    const value = Number.parseFloat(digits.replace(',', '.')) * (times === '万' ? 10_000 : 1000);
    return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : undefined;
  }
  const value = Number(digits.replace(/\D/g, ''));
  return Number.isSafeInteger(value) && digits.length < 16 ? value : undefined;
}
