import { identify, splitIdentifier, type CheckedIdentifier, type Scheme } from '../identifier';
import { amazon } from './amazon';
import { domain } from './domain';
import { ebay } from './ebay';
import { icp } from './icp';
import { jdShop } from './jd-shop';
import { sellerPage } from './seller-page';
import { taobaoSeller } from './taobao-seller';
import { taobaoShop } from './taobao-shop';
import { uscc } from './uscc';

/** Every scheme by its name. */
export const SCHEMES = {
  domain,
  amazon,
  'taobao-seller': taobaoSeller,
  'taobao-shop': taobaoShop,
  'jd-shop': jdShop,
  ebay,
  uscc,
  icp,
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
