import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../messages/protocol';
import { draftOf, type Draft } from './draft';
import type { ComplaintEffects } from './effects';
import { frozenFacts } from './frozen-facts';

/**
 * The draft about a page: the one kept from before, with what the page shows now while it is still there, else a new one; `none`
 * where the page names no merchant. `about` settles which page it is; `settled` says that `report` is all there is.
 */
export function useDraft(
  { drafts, titleOf }: Pick<ComplaintEffects, 'drafts' | 'titleOf'>,
  report: PageReport | null,
  about: string | null,
  settled: boolean,
  registryId = '',
) {
  const [draft, setDraft] = useState<Draft | 'loading' | 'none'>('loading');
  const url = about ?? report?.url;
  useEffect(() => {
    if (!settled) return;
    if (!url) return setDraft('none');
    void (async () => {
      const [kept, title] = await Promise.all([drafts.read(url).catch(() => null), titleOf(url).catch(() => null)]);
      const seen = { title, at: Date.now() };
      if (kept) {
        const isThere = report?.url === kept.url;
        return setDraft(isThere ? { ...kept, page: frozenFacts(report, seen.title, seen.at) } : kept);
      }
      if (report?.url !== url) return setDraft('none');
      const fresh = draftOf(report, registryId, crypto.randomUUID(), seen);
      setDraft(fresh.identifiers.length === 0 ? 'none' : fresh);
      // Files are kept under its key, so another look at the page must find the same.
      if (fresh.identifiers.length > 0) await drafts.write(url, fresh).catch(() => undefined);
    })();
    // Only another page makes another draft; the same page is reported anew each time the worker is asked.
  }, [url, settled]);
  const change = (changed: Draft) => {
    setDraft(changed);
    if (url) void drafts.write(url, changed);
  };
  const clear = async () => {
    if (url) await drafts.clear(url);
  };
  return [draft, change, clear] as const;
}
