import { setAside, type FeedFormat, type FeedRow } from '../feed-row';
import { exceptHost, hostRow } from '../host-row';
import { lines } from '../lines';

/** Options under which a rule still speaks of visiting the whole site. */
const WHOLE_SITE = new Set(['all', 'document', 'doc', 'important', 'popup']);

/** Filter rules of ad blockers: of them only `||host^` names a site; `@@||host^` excepts it. */
export const adblock: FeedFormat = {
  splitter: lines,
  reader: () => (piece) => {
    const text = piece.text.trim();
    return text === '' || /^(!|\[|#(?![@?$%]?#))/.test(text) ? [] : [ruleRow(text)];
  },
};

function ruleRow(text: string): FeedRow {
  if (/#[@?$%]*#/.test(text)) return setAside('conditions');
  const exception = text.startsWith('@@');
  const rule = exception ? text.slice(2) : text;
  // A regular expression may hold `$`, and ends in a slash.
  if (/^\/.*\/(\$|$)/.test(rule)) return setAside('pattern');
  const [pattern = '', options] = rule.split(/\$(.*)/s);
  if (options !== undefined && !options.split(',').every((option) => WHOLE_SITE.has(option.trim())))
    return setAside('conditions');
  const site = /^\|\|([^^|]+)\^\|?$/.exec(pattern)?.[1];
  if (site !== undefined) return exception ? exceptHost(site) : hostRow(site);
  // Without `^` a rule also meets longer names that begin alike.
  return /^\|\|[^*]+\/[^*]*$/.test(pattern) ? setAside('page') : setAside('pattern');
}
