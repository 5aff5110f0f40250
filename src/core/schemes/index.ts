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
import { psb } from './psb';
import { siren } from './siren';
import { siret } from './siret';
import { vat } from './vat';
import { vats } from './vats';
import { amazon } from './amazon';
import { domain } from './domain';
import { ebay } from './ebay';
import { icp } from './icp';
import { jdShop } from './jd-shop';
import { sellerPage } from './seller-page';
import { taobaoSeller } from './taobao-seller';
import { taobaoShop } from './taobao-shop';
import { uscc } from './uscc';

/** Every scheme by its name; a new one needs a line here and words in `src/ui/i18n`. */
export const SCHEMES = {
  domain,
  amazon,
  'taobao-seller': taobaoSeller,
  'taobao-shop': taobaoShop,
  'jd-shop': jdShop,
  ebay,
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
} as const satisfies Record<string, Scheme>;

export type SchemeName = keyof typeof SCHEMES;

function isSchemeName(name: string): name is SchemeName {
  return Object.hasOwn(SCHEMES, name);
}

/** Brings any `scheme:value` into canonical form. Never throws. */
export function parseIdentifier(text: string): CheckedIdentifier {
  const parts = splitIdentifier(text.trim());
  if (parts === null) return { validity: 'malformed', reason: 'is not scheme:value' };
  const scheme = parts.scheme.toLowerCase();
  if (!isSchemeName(scheme)) {
    return { validity: 'malformed', reason: `has an unknown scheme; known are ${Object.keys(SCHEMES).join(', ')}` };
  }
  return identify(SCHEMES[scheme], parts.value);
}
