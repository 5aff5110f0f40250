import type { Sighting } from '../core/sighting';
import type { Banner, FromPage, Reply } from '../messages/protocol';
import type { PageReader } from './page-reader';
import { watchAddress } from './watch-address';

/** What watching a page needs of the world. */
export interface PageWorld {
  page: Document;
  window: Window;
  send<M extends FromPage>(message: M): Promise<Reply<M>>;
  /** A cheap test that no shop fails. */
  mayBeShop(page: Document): boolean;
  /** Rejects where the reader cannot be had. */
  fetchReader(): Promise<PageReader>;
}

/** Pages that are built in the browser are looked at again after they had time for it. ms after the look before. */
const LOOK_AGAIN = [1000, 2000];

/**
 * Asks for the address at once, looks at the page when it is there and idle, again while it still grows and after every
 * in-page navigation, has it read where it may be a shop, and shows the warning that the worker words. Nothing is ever thrown
 * into the page: once the worker is out of reach (the extension was reloaded), watching ends.
 */
export function watchPage(world: PageWorld): void {
  const { page, window } = world;
  let turn = 0;
  let addressBanner: Banner | null = null;
  let isMarketplace = false;
  let reader: PageReader | null = null;
  let lastSize = 0;
  let lastSeen = '';
  let asked: Promise<void> = Promise.resolve();

  const ask = async <M extends FromPage>(message: M): Promise<Reply<M> | null> => world.send(message).catch(() => null);

  const getReader = async (): Promise<PageReader | null> => (reader ??= await world.fetchReader().catch(() => null));

  const show = async (banner: Banner | null) => {
    if (!banner) return reader?.hideWarning();
    const mine = turn;
    const shower = await getReader();
    if (mine !== turn) return;
    shower?.showWarning(banner, {
      onDetails: () => void ask({ type: 'show-details' }),
      onHide: () => {
        addressBanner = null;
        void ask({ type: 'hide-banner' });
      },
    });
  };

  const checkAddress = async () => {
    const mine = turn;
    const answer = await ask({ type: 'check-address' });
    if (mine !== turn || !answer) return;
    isMarketplace = answer.marketplace;
    addressBanner = answer.banner;
    await show(addressBanner);
  };

  const look = async () => {
    const mine = turn;
    // One after the other, so that the worker's last word on a tab is the one on what the page shows last.
    await asked;
    if (mine !== turn) return;
    const size = page.getElementsByTagName('*').length;
    const grown = size !== lastSize;
    lastSize = size;
    if (!grown && !reader) return;
    let sighting: Sighting | null = null;
    if (isMarketplace || world.mayBeShop(page)) {
      if (!(await getReader())) return;
      await idle(window);
      if (mine !== turn) return;
      sighting = detectSafely(reader, world);
    }
    const seen = JSON.stringify(sighting);
    if (seen === lastSeen) return;
    lastSeen = seen;
    const answer = sighting ? await ask({ type: 'check-sighting', sighting }) : await ask({ type: 'no-shop' });
    if (mine !== turn) return;
    await show(sighting ? (answer?.banner ?? null) : addressBanner);
  };

  const lookAgain = (pauses: readonly number[]) => {
    const mine = turn;
    asked = look().catch(() => {});
    const [pause, ...later] = pauses;
    if (pause !== undefined) window.setTimeout(() => mine === turn && lookAgain(later), pause);
  };

  const begin = () => {
    turn += 1;
    lastSize = 0;
    lastSeen = '';
    asked = checkAddress();
    whenParsed(page, () => lookAgain(LOOK_AGAIN));
  };

  begin();
  watchAddress(window, begin);
  // A page that comes back from the back-forward cache is not loaded anew.
  window.addEventListener('pageshow', (event) => event.persisted && begin());
}

function detectSafely(reader: PageReader | null, { page, window }: PageWorld): Sighting | null {
  try {
    return reader?.detect(page, new URL(window.location.href)) ?? null;
  } catch {
    return null;
  }
}

function whenParsed(page: Document, then: () => void): void {
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', then, { once: true });
  else then();
}

function idle(window: Window): Promise<unknown> {
  return new Promise((resolve) => window.requestIdleCallback(resolve, { timeout: 1000 }));
}
