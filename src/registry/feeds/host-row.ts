import { isIP } from 'node:net';
import { canonicalMayBeListed } from '../../core/listable';
import { domain, domainParts } from '../../core/schemes/domain';
import { refused, setAside, type FeedRow } from './feed-row';

const OWN_MACHINE = /^(localhost|localhost\.localdomain|local|broadcasthost|ip6-\w+)$/i;

/** What a host name, or a web address in its place, says in a feed: an entry about exactly that host, or why not. */
export function hostRow(text: string): FeedRow {
  const address = text.trim().replace(/^https?:\/\//i, '');
  const cut = address.search(/[/?#]/);
  const host = (cut < 0 ? address : address.slice(0, cut)).replace(/^\*\./, '');
  const path = cut < 0 ? '' : address.slice(cut);
  if (host.includes('*')) return setAside('pattern');
  if (OWN_MACHINE.test(host)) return setAside('own-machine');
  if (/^\[.*\]$/.test(host) || isIP(host) !== 0) return setAside('address');
  const port = /^(.+):\d+$/.exec(host);
  const checked = domain.check(port?.[1] ?? host);
  if (checked.validity === 'malformed')
    return isSuffix(host) ? setAside('shared', checked.reason) : refused('not-a-host');
  if (port) return setAside('port');
  const listable = canonicalMayBeListed(`domain:${checked.value}`);
  if (!listable.ok) return setAside('shared', listable.reason);
  if (path !== '' && path !== '/') return setAside('page');
  return { kind: 'entry', identifier: `domain:${checked.value}` };
}

/** The same, where the feed says that the host is not meant. */
export function exceptHost(text: string): FeedRow {
  const row = hostRow(text);
  return row.kind === 'entry' ? { kind: 'exception', identifier: row.identifier } : row;
}

function isSuffix(host: string): boolean {
  const below = domain.check(`x.${host}`);
  if (below.validity === 'malformed') return false;
  const parts = domainParts(below.value);
  return parts !== null && parts.suffixKind !== 'unknown' && below.value === `x.${parts.suffix}`;
}
