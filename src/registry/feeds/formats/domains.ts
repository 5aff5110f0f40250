import type { FeedFormat } from '../feed-row';
import { hostRow } from '../host-row';
import { lines } from '../lines';

/** One host name or web address a line; `#`, `!`, `;` and `//` begin comments. */
export const domains: FeedFormat = {
  splitter: lines,
  reader: () => (piece) => {
    const text = piece.text.trim();
    return text === '' || /^(#|!|;|\/\/)/.test(text) ? [] : [hostRow(text.replace(/\s+#.*$/, ''))];
  },
};
