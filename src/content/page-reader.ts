import type { Sighting } from '../core/sighting';
import type { FromPage, Reply } from '../messages/protocol';
import type { hideWarning, showWarning } from './warning';

/** What only few pages need: the detectors and the warning. It comes in a file of its own, which the worker injects. */
export interface PageReader {
  detect(page: Document, url: URL): Sighting | null;
  showWarning: typeof showWarning;
  hideWarning: typeof hideWarning;
}

type Send = <M extends FromPage>(message: M) => Promise<Reply<M>>;

const NAME = 'probityPageReader';

/** Hands the reader over to the content script. Both live in one world, into which the page cannot look. */
export function offerReader(reader: PageReader): void {
  Object.defineProperty(globalThis, NAME, { value: reader, configurable: true });
}

/** The page's reader, injected first where it is not there yet. Rejects where the worker is out of reach. */
export async function fetchReader(send: Send): Promise<PageReader> {
  // Own properties only: a page's element with this id would be an inherited one.
  if (!Object.hasOwn(globalThis, NAME)) await send({ type: 'inject-reader' });
  if (!Object.hasOwn(globalThis, NAME)) throw new Error('the reader was not injected');
  return (globalThis as unknown as Record<typeof NAME, PageReader>)[NAME];
}
