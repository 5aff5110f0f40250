import { SELLER_SCHEMES } from '../marketplaces';
import { identify, splitIdentifier, type CheckedIdentifier, type Scheme } from '../identifier';
import { abn } from './abn';
import { acn } from './acn';
import { cnLicence } from './cn-licence';
import { cnpj } from './cnpj';
import { deHrb } from './de-hrb';
import { duns } from './duns';
import { ein } from './ein';
import { gbCompany } from './gb-company';
import { gln } from './gln';
import { gstin } from './gstin';
import { jpCorporate } from './jp-corporate';
import { krBrn } from './kr-brn';
import { lei } from './lei';
import { courier, platform } from './party';
import { psb } from './psb';
import { siren } from './siren';
import { siret } from './siret';
import { vat } from './vat';
import { vats } from './vats';
import { domain } from './domain';
import { icp } from './icp';
import { sellerPage } from './seller-page';
import { uscc } from './uscc';

const OWN_SCHEMES = {
  domain,
  uscc,
  icp,
  psb,
  vats,
  'cn-licence': cnLicence,
  vat,
  'de-hrb': deHrb,
  'gb-company': gbCompany,
  siren,
  siret,
  lei,
  gln,
  duns,
  ein,
  gstin,
  cnpj,
  abn,
  acn,
  'jp-corporate': jpCorporate,
  'kr-brn': krBrn,
  'seller-page': sellerPage,
  courier,
  platform,
} as const satisfies Record<string, Scheme>;

/** Every scheme by its name, with those of the marketplaces. A new one needs a line above and words in `src/ui/i18n`. */
export const SCHEMES: ReadonlyMap<string, Scheme> = new Map([...Object.entries(OWN_SCHEMES), ...SELLER_SCHEMES]);

/** Brings any `scheme:value` into canonical form. Never throws. */
export function parseIdentifier(text: string): CheckedIdentifier {
  const parts = splitIdentifier(text.trim());
  if (parts === null) return { validity: 'malformed', reason: 'is not scheme:value' };
  const scheme = SCHEMES.get(parts.scheme.toLowerCase());
  if (scheme === undefined) {
    return { validity: 'malformed', reason: `has an unknown scheme; known are ${[...SCHEMES.keys()].join(', ')}` };
  }
  return identify(scheme, parts.value);
}
