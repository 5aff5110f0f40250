import { isPaymentProvider } from './payment-providers';
import { isPlatform } from './platforms';

/** What a site is beside a shop: one that takes the money for shops, or one whose name stands for many. */
export type SiteRole = 'payment-provider' | 'platform';

/** The role of a host, if it has one. */
export function siteRole(host: string): SiteRole | undefined {
  if (isPaymentProvider(host)) return 'payment-provider';
  return isPlatform(host) ? 'platform' : undefined;
}
