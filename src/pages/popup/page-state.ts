import type { ListReport, PageReport } from '../../messages/protocol';

/** What there is to say of a tab. */
export type PageState =
  /** The worker has not answered, or the page has not been read. */
  | { kind: 'loading' }
  | { kind: 'error'; cause: string }
  /** A page that extensions may not read, or that was open before this one came. */
  | { kind: 'not-read' }
  /** The browser does not let the extension read this page. */
  | { kind: 'no-access' }
  /** Of a marketplace that the shopper has switched off. */
  | { kind: 'left-alone' }
  | { kind: 'no-registry' }
  | { kind: 'no-shop'; report: PageReport }
  | { kind: 'verdict'; report: PageReport };

/** Sorts the worker's answer. A page that is no shop still gets its verdict when its address is on a list. */
export function pageState(report: PageReport | null, lists: readonly ListReport[], mayRead = true): PageState {
  if (!report) return { kind: mayRead ? 'not-read' : 'no-access' };
  const { level, reasons } = report.verdict;
  if (level === 'checking') return lists.length === 0 ? { kind: 'no-registry' } : { kind: 'verdict', report };
  if (report.leftAlone && reasons.length === 0) return { kind: 'left-alone' };
  if (!report.read && reasons.length === 0) return { kind: report.access === 'none' ? 'no-access' : 'loading' };
  if (!report.sighting && reasons.length === 0) return { kind: 'no-shop', report };
  return { kind: 'verdict', report };
}
