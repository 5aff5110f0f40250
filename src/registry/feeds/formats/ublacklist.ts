import { refused, setAside, type FeedFormat, type FeedRow } from '../feed-row';
import { exceptHost, hostRow } from '../host-row';
import { lines } from '../lines';

/** Match patterns as uBlacklist takes them: `*://*.host/*` names a site, with `@` before it excepts it. */
export const ublacklist: FeedFormat = {
  splitter: lines,
  reader: () => {
    let inFrontMatter = false;
    return (piece) => {
      const text = piece.text.trim();
      if (text === '---' && (piece.line === 1 || inFrontMatter)) {
        inFrontMatter = !inFrontMatter;
        return [];
      }
      return inFrontMatter || text === '' || text.startsWith('#') ? [] : [ruleRow(text.replace(/\s+#.*$/, ''))];
    };
  },
};

function ruleRow(text: string): FeedRow {
  const [, mark, host = '', path = ''] = /^(@\d*)?(?:\*|https?):\/\/([^/\s]+)(\/\S*)?$/.exec(text) ?? [];
  if (host === '')
    return /^@?\d*(\/|[a-z]+\/|\w+\s*[*^$]?=|\*:)/i.test(text) ? setAside('pattern') : refused('not-this-format');
  // `@1` and the like only colour results.
  if (mark !== undefined && mark !== '@') return setAside('conditions');
  const rest = path.replace(/^\/\*?$/, '');
  return mark === '@' ? exceptHost(host + rest) : hostRow(host + rest);
}
