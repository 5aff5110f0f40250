import { isIP } from 'node:net';
import { refused, type FeedFormat } from '../feed-row';
import { hostRow } from '../host-row';
import { lines } from '../lines';

const NOWHERE = /^(0\.0\.0\.0|127(\.\d+){3}|::|::1)$/;

/** A hosts file that sends names nowhere: an address, then one or more names. */
export const hosts: FeedFormat = {
  splitter: lines,
  reader: () => (piece) => {
    const [address = '', ...names] = piece.text.replace(/#.*/, '').trim().split(/\s+/);
    if (address === '') return [];
    // An address that leads somewhere says where a name is, not that it is bad.
    if (isIP(address) === 0 || !NOWHERE.test(address) || names.length === 0) return [refused('not-this-format')];
    return names.map(hostRow);
  },
};
