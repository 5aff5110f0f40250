import { refused, setAside, type FeedFormat } from '../feed-row';
import { exceptHost, hostRow } from '../host-row';
import { jsonValues } from '../json-values';
import { jsonText } from './json';

/** MetaMask's config.json: its blacklist accuses, its whitelist excepts; its fuzzylist would accuse by likeness, and never does here. */
export const metamask: FeedFormat = {
  splitter: () => jsonValues('sections'),
  reader: () => (piece) => {
    if (piece.section === '"fuzzylist"') return [setAside('fuzzy')];
    const host = jsonText(piece.text);
    if (host === null) return [refused('not-this-format')];
    if (piece.section === '"blacklist"' || piece.section === '"blocklist"') return [hostRow(host)];
    if (piece.section === '"whitelist"' || piece.section === '"allowlist"') return [exceptHost(host)];
    return [refused('not-this-format')];
  },
};
