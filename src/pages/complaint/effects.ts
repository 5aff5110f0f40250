import type { ComplaintEffects } from '../popup/effects';

/** What the complaint's own tab does to the world; handed in, so that every state can be shown without a browser's extension API. */
export interface PageEffects extends ComplaintEffects {
  /** The tab of the page that is complained of; null where there is none. */
  tabId: number | null;
  /** A picture of what that tab shows, as the browser gives it; rejects where the page is gone or the browser allows none. */
  takePicture(url: string): Promise<Blob>;
  /** Asks the shopper, by the browser's own question, whether notifications may be shown. */
  allowNotices(): Promise<boolean>;
  /** Hands a file to the browser to be saved. */
  save(name: string, text: string): void;
  /** Shows another part of this page. */
  go(to: Place): void;
}

/** What the tab shows: a complaint about a page, something that was filed, or all of it. */
export type Place = { about: string } | { filed: string };
