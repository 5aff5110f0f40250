import type { Sighting } from '../core/sighting';
import type { Verdict } from '../core/verdict';

/** Of a site that the browser gives the extension only on the shopper's click: the page was opened by one, or it was not. */
export type SiteAccess = 'by-click' | 'none';

/** What the popup and the blocking page show of a tab. */
export interface PageReport {
  url: string;
  /** Whether the page has been looked at, not only its address. */
  read: boolean;
  /** Null where the page is no shop or was not read. */
  sighting: Sighting | null;
  verdict: Verdict;
  /** The page is of a marketplace that the shopper wants left alone. */
  leftAlone?: boolean;
  /** Only where the site is not open to the extension anyway. */
  access?: SiteAccess;
}
