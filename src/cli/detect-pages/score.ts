import { splitIdentifier, type Identifier } from '../../core/identifier';
import { namesSellers } from '../../core/marketplaces';
import type { Sighting } from '../../core/sighting';
import type { Label } from './labels';
import { isOfMarketplace, wantedOn, type Group, type Wanted } from './wanted';

/** An identifier that was seen, and what the label makes of it. `not-labelled`: it may be right, nobody looked. */
export interface Found {
  identifier: Identifier;
  group: Group;
  scheme: string;
  mark: 'right' | 'wrong' | 'not-labelled';
}

/** How what was seen on a page compares with its label. */
export interface Score {
  found: Found[];
  wanted: (Wanted & { met: boolean })[];
  /** Something was seen where nothing is sold. */
  falseShop: boolean;
}

/**
 * Compares a completed sighting with the label of its page. The page's own address is no finding. No seller is better than
 * a wrong seller: one where the label has none for this platform is wrong. A registration is wrong where the label has
 * another of its scheme, and on a marketplace, where it is the operator's.
 */
export function scorePage(label: Label, sighting: Sighting | null): Score {
  const wanted = wantedOn(label);
  const all = [...new Set(sighting?.identifiers.map((one) => one.identifier))];
  const byPage = sighting?.identifiers.filter((one) => one.evidence !== 'address').map((one) => one.identifier);
  return {
    found: [...new Set(byPage)].map((identifier) => found(identifier, label, wanted)),
    wanted: wanted.map((one) => ({
      ...one,
      met: sighting !== null && all.some((identifier) => one.isMet(identifier, sighting.facts)),
    })),
    falseShop: label.kind === 'nonshop' && sighting !== null,
  };
}

function found(identifier: Identifier, label: Label, wanted: Wanted[]): Found {
  const scheme = splitIdentifier(identifier)?.scheme ?? '';
  const group: Group = scheme === 'domain' || namesSellers(scheme) ? 'seller' : 'registration';
  const isRight = wanted.some((one) => one.schemes.includes(scheme) && one.isMet(identifier, {}));
  const isWrong =
    label.kind === 'nonshop' || (group === 'seller' ? wrongSeller : wrongRegistration)(scheme, label, wanted);
  return { identifier, group, scheme, mark: isRight ? 'right' : isWrong ? 'wrong' : 'not-labelled' };
}

function wrongSeller(scheme: string, { expected }: Label, wanted: Wanted[]): boolean {
  const sellers = wanted.filter((one) => one.group === 'seller');
  // A shop has an id of its own beside its owner's.
  if (scheme === 'taobao-shop' && sellers.length > 0) return sellers.some((one) => one.schemes.includes(scheme));
  return sellers.length > 0 || expected.platform !== undefined;
}

function wrongRegistration(scheme: string, label: Label, wanted: Wanted[]): boolean {
  return isOfMarketplace(label) || wanted.some((one) => one.group === 'registration' && one.schemes.includes(scheme));
}
