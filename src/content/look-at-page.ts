import { mayBeShop } from '../detectors/may-be-shop';
import { markPage, pageMark } from '../messages/page-mark';

/** Pages that are built in the browser are looked at again after they had time for it. ms after the look before. */
const LOOK_AGAIN = [1000, 2000];

/**
 * Looks whether a page at the address `path` may be a shop's, again where it has grown, and calls the reader to one that may.
 * `looks` and `size` are those before: how many, and how many elements the page had then.
 */
export function lookAtPage(page: Document, path: string, callReader: () => void, looks = 0, size = -1): void {
  const mark = pageMark();
  if (mark === 'reader') return;
  // An element's name may hide the document's own method. The browser counts again only where the page has changed.
  const { length } = (Object.getPrototypeOf(page) as Document).getElementsByTagName.call(page, '*');
  if (length !== size && mayBeShop(page, path)) {
    markPage('shop');
    callReader();
    return;
  }
  if (mark !== 'no-shop') markPage('no-shop');
  if (looks < LOOK_AGAIN.length) setTimeout(lookAtPage, LOOK_AGAIN[looks], page, path, callReader, looks + 1, length);
}
