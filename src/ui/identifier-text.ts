import { splitIdentifier } from '../core/identifier';
import { namedParty } from '../core/named-party';
import { inLanguage } from '../core/in-languages';
import { marketplaceNaming } from '../core/marketplaces';
import type { MessageKey, Translate } from './i18n/translate';

const SCHEMES = [
  'domain',
  'uscc',
  'icp',
  'seller-page',
  'courier',
  'platform',
  'vat',
  'lei',
  'psb',
  'vats',
  'cn-licence',
  'de-hrb',
  'gb-company',
  'siren',
  'siret',
  'gln',
  'duns',
  'ein',
  'gstin',
  'cnpj',
  'abn',
  'acn',
  'jp-corporate',
  'kr-brn',
] as const;

export type IdentifierText = {
  /** What sort of name it is, in words: `licence number`. */
  scheme: string;
  value: string;
};

/** An identifier for people: its scheme in words, its value as it stands. */
export function identifierText(identifier: string, t: Translate): IdentifierText {
  const { scheme, value } = splitIdentifier(identifier) ?? { scheme: '', value: identifier };
  const named = marketplaceNaming(scheme);
  if (named) {
    const { market, form } = named;
    const key = `scheme.${form.names}-${form.form === 'name' ? 'name' : 'number'}` as const;
    const marketplace = [inLanguage(market.title, t.locale), form.perSite ? countryOf(scheme) : ''].join(' ').trim();
    return { scheme: t(key, { marketplace }), value };
  }
  const party = namedParty(identifier);
  if (party) return { scheme: t(`scheme.${party.role}`), value: inLanguage(party.title, t.locale) };
  const known = SCHEMES.find((name) => name === scheme);
  const key: MessageKey = known ? `scheme.${known}` : 'scheme.other';
  return { scheme: t(key), value };
}

/** `SG` of `shopee-sg`. */
function countryOf(scheme: string): string {
  return scheme.slice(scheme.lastIndexOf('-') + 1).toUpperCase();
}
