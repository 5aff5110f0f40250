import { isStillThere, tabKey, type TabState } from '../../messages/tab-state';
import type { PageReport } from '../../messages/protocol';

/** What the popup needs of the browser to know what the worker keeps of a tab. */
export interface KeptWorld {
  /** `storage.session`, which only the extension itself can reach. */
  session: { get(key: string): Promise<Record<string, unknown>> };
  tabUrl(tabId: number): Promise<string | undefined>;
  /** Any address of the extension's own. */
  own: string;
}

/**
 * The verdict that the worker came to when the page arrived, without waking the worker: it is on the screen by the time that the
 * worker, asked at once, has woken and confirmed it. Null where there is nothing yet that could be shown.
 */
export async function keptPage({ session, tabUrl, own }: KeptWorld, tabId: number): Promise<PageReport | null> {
  const key = tabKey(tabId);
  const [stored, shown] = await Promise.all([session.get(key), tabUrl(tabId)]);
  const state = stored[key] as TabState | undefined;
  if (!state?.verdict || !shown || !isStillThere(state, shown, own)) return null;
  const { url, read, sighting, verdict } = state;
  const isSettled = verdict.level !== 'checking' && (verdict.reasons.length > 0 || (read && sighting !== null));
  return isSettled ? { url, read, sighting, verdict } : null;
}
