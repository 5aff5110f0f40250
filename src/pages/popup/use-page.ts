import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { ListReport } from '../../messages/protocol';
import { causeOf, type PopupEffects } from './effects';
import { pageState, type PageState } from './page-state';

const ASK_AGAIN_AFTER = 1000;

export interface PageAndLists {
  state: PageState;
  lists: readonly ListReport[];
  /** Asks the worker again. */
  reload(): void;
  /** Has the lists fetched; resolves when that is done or has failed. */
  updateLists(): Promise<void>;
  /** Asks the shopper for access to pages. */
  grant(): void;
  openOptions(): void;
}

/** Asks the worker for the page and the lists, and again each second while the page is being read, no list is ready, or one is coming in. */
export function usePage({
  ask,
  tabId,
  kept,
  access,
  openOptions,
}: Pick<PopupEffects, 'ask' | 'tabId'> & Partial<Pick<PopupEffects, 'kept' | 'access' | 'openOptions'>>): PageAndLists {
  const [state, setState] = useState<PageState>({ kind: 'loading' });
  const [lists, setLists] = useState<readonly ListReport[]>([]);

  const load = useCallback(async () => {
    try {
      const [report, current, mayRead] = await Promise.all([
        tabId === null ? null : ask({ type: 'get-page', tabId }),
        ask({ type: 'get-lists' }),
        access?.has(),
      ]);
      setLists(current);
      setState(pageState(report, current, mayRead));
    } catch (error) {
      setState({ kind: 'error', cause: causeOf(error) });
    }
  }, [ask, tabId, access]);

  // Not after the first frame, as an effect would: the answer may be there already.
  useLayoutEffect(() => {
    const showKept = async () => {
      const report = await kept;
      if (report) setState((now) => (now.kind === 'loading' ? pageState(report, []) : now));
    };
    void showKept();
    void load();
  }, [kept, load]);

  const unsettled =
    lists.some(({ arrived }) => arrived !== null) ||
    state.kind === 'loading' ||
    (state.kind === 'verdict' && state.report.verdict.level === 'checking');
  useEffect(() => {
    if (!unsettled) return;
    const timer = setInterval(() => void load(), ASK_AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [unsettled, load]);

  const updateLists = async () => {
    try {
      setLists(await ask({ type: 'update-lists' }));
    } finally {
      await load();
    }
  };
  const grant = () => void access?.ask().then(load, () => {});
  return { state, lists, reload: () => void load(), updateLists, grant, openOptions: () => void openOptions?.() };
}
