import * as v from 'valibot';
import { DraftSchema } from './draft';
import type { Drafts } from './effects';

/** The part of `storage.session` that is used: kept in memory by the browser, never written to disk. */
interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Drafts in the browser's session storage, one for each site, or whatever else `keyOf` makes of a page's address. */
export function sessionDrafts(area: SessionArea, keyOf: (url: string) => string = siteKey): Drafts {
  return {
    async read(url) {
      const key = keyOf(url);
      const parsed = v.safeParse(DraftSchema, (await area.get(key))[key]);
      return parsed.success ? parsed.output : null;
    },
    write: (url, draft) => area.set({ [keyOf(url)]: draft }),
    clear: (url) => area.remove(keyOf(url)),
  };
}

function siteKey(url: string): string {
  return `draft:${URL.canParse(url) ? new URL(url).origin : url}`;
}
