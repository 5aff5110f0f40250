import type { Sighting } from '../core/sighting';
import type { Verdict } from '../core/verdict';

/**
 * What the worker knows of the page in a tab, kept in `storage.session` under `tabKey`: lives as long as the browser's session,
 * outlives the worker, and is out of pages' reach. Only the worker writes it.
 */
export type TabState = JudgedTab | UnjudgedTab;

export interface JudgedTab {
  url: string;
  /** Whether the page's reader has told what it read. */
  read: boolean;
  sighting: Sighting | null;
  verdict: Verdict;
  /** When the blocking page was put into the tab in place of `url`, in ms since 1970; null while it does not stand there. */
  blockedAt: number | null;
  incognito: boolean;
}

/** A page of whose address nothing was known when it came: it is judged when somebody asks. */
interface UnjudgedTab extends Pick<JudgedTab, 'url'> {
  read: false;
  sighting: null;
  verdict: null;
  blockedAt: null;
}

export const TAB_PREFIX = 'tab:';
export const tabKey = (tabId: number) => `${TAB_PREFIX}${tabId}`;

/** Beside it, what the inspector of reviews has read in the tab. */
export const REVIEWS_PREFIX = 'reviews:';
export const reviewsKey = (tabId: number) => `${REVIEWS_PREFIX}${tabId}`;

/** Whether a tab that shows `tabUrl` still shows the page of `state`, or the blocking page in its place, of the origin `own`. */
export function isStillThere(state: TabState, tabUrl: string, own: string): boolean {
  const [shown, expected] = [URL.parse(tabUrl), URL.parse(state.blockedAt === null ? state.url : own)];
  // By scheme and host: an extension's origin is opaque to URL in some browsers.
  return shown !== null && expected !== null && shown.protocol === expected.protocol && shown.host === expected.host;
}
