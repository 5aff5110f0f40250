import { marketplaceOf } from './marketplaces';
import type { Marketplace } from './marketplaces/marketplace';
import { isPaymentProvider } from './payment-providers';
import { isPlatform } from './platforms';

/** What is known of a site beside its pages. */
export interface Site {
  /** A payment provider is no merchant; the footer of a platform, whose name stands for many, speaks of nobody who sells there. */
  role?: 'payment-provider' | 'platform' | undefined;
  /** The marketplace whose pages these are. */
  market?: Marketplace | undefined;
  /** The same by a newer rule. */
  mended?: Marketplace | undefined;
}

/** The site of a host. */
export function siteAt(host: string): Site {
  const market = marketplaceOf(host);
  if (market) return { market };
  if (isPaymentProvider(host)) return { role: 'payment-provider' };
  return isPlatform(host) ? { role: 'platform' } : {};
}
