import { LANGUAGE } from '../../messages/language-key';
import { tabKey } from '../../messages/tab-state';

/** What the popup asks of the browser before the scripts that draw it are read; the same that these would ask for. */
export interface Ahead {
  /** The tab that the popup is about, or null. */
  tabId: Promise<number | null>;
  /** What `storage.local` has under `LANGUAGE`. */
  language: Promise<Record<string, unknown>>;
  /** What `storage.session` has of the tab. */
  state: Promise<Record<string, unknown>>;
  /** The tab's address. */
  url: Promise<string | undefined>;
}

interface Asked {
  tabs: {
    query(of: object): Promise<{ id?: number }[]>;
    get(id: number): Promise<{ url?: string }>;
  };
  storage: Record<'local' | 'session', { get(key: string): Promise<Record<string, unknown>> }>;
}

/** `?tab=ID`: opened in a tab of its own, about that other tab. */
export function tabAskedFor(search: string): number | null {
  const asked = Number.parseInt(new URLSearchParams(search).get('tab') ?? '', 10);
  return Number.isInteger(asked) ? asked : null;
}

/** Begins to ask, for a popup with this query in its address. Nobody need listen to an answer. */
export function askAhead({ tabs, storage }: Asked, search: string): Ahead {
  const own = tabAskedFor(search);
  const tabId =
    own === null
      ? tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab?.id ?? null)
      : Promise.resolve(own);
  const ahead: Ahead = {
    tabId,
    language: storage.local.get(LANGUAGE),
    state: tabId.then((id) => (id === null ? {} : storage.session.get(tabKey(id)))),
    url: tabId.then(async (id) => (id === null ? undefined : (await tabs.get(id)).url)),
  };
  for (const answer of Object.values(ahead) as Promise<unknown>[]) answer.catch(() => undefined);
  return ahead;
}

/** Where the early script leaves it for the popup's own. */
export const AHEAD = 'probityAhead';
