import type { Piece, Splitter } from './feed-row';

/** No entry is longer: a host name has at most 253 characters, an identifier 300. */
export const MAX_LINE = 4096;

/** One piece a line, without its line end. */
export function lines(): Splitter {
  let number = 0;
  let rest = '';
  let cut = false;
  const take = (text: string): Piece => {
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    const piece = { line: ++number, text: line.slice(0, MAX_LINE), cut: cut || line.length > MAX_LINE };
    cut = false;
    return piece;
  };
  return {
    push(text) {
      const parts = text.split('\n');
      const pieces: Piece[] = [];
      for (const part of parts.slice(0, -1)) {
        pieces.push(take(rest + part));
        rest = '';
      }
      rest += parts.at(-1) ?? '';
      if (rest.length > MAX_LINE + 1) {
        rest = rest.slice(0, MAX_LINE);
        cut = true;
      }
      return pieces;
    },
    end() {
      return rest === '' && !cut ? [] : [take(rest)];
    },
  };
}
