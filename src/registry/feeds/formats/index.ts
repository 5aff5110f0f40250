import type { FeedFormat } from '../feed-row';
import { adblock } from './adblock';
import { csv } from './csv';
import { domains } from './domains';
import { hosts } from './hosts';
import { json } from './json';
import { metamask } from './metamask';
import { ublacklist } from './ublacklist';

/** Every format of feeds by its name. */
export const FORMATS = { domains, hosts, adblock, ublacklist, metamask, csv, json } as const satisfies Record<
  string,
  FeedFormat
>;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES: readonly FormatName[] = [
  'domains',
  'hosts',
  'adblock',
  'ublacklist',
  'metamask',
  'csv',
  'json',
];
