import type { Sighting } from '../core/sighting';
import type { Site } from '../core/site';
import type { Banner, FromPage, PageNote, Reply } from '../messages/protocol';
import { watchAddress } from './watch-address';
import type { WarningActions } from './warning';
import { whenPageChanges } from './when-page-changes';

/** What watching a page needs of the world. */
export interface PageWorld {
  page: Document;
  window: Window;
  send<M extends FromPage>(message: M): Promise<Reply<M>>;
  detect(page: Document, url: URL, site?: Site): Sighting | null;
  showWarning(banner: Banner, actions: WarningActions): void;
  hideWarning(): void;
  /** Shows a fact of the page in its corner, until the shopper closes it; null: nothing. */
  showNote(note: PageNote | null, onClose: () => void): void;
  /** Whatever else is to be done with a page that was just read. Never rejects. */
  afterReading(site: Site): Promise<void>;
}

/**
 * Shops that build their pages in the browser are read again after they had time for it, whatever they change. ms after the
 * first reading.
 */
const READ_AGAIN = [1000, 3000];

/**
 * Asks for the address at once, reads the page when it is there and idle, again whenever it changed and after every
 * in-page navigation, and shows the warning that the worker words. Nothing is ever thrown into the page: once the worker
 * is out of reach (the extension was reloaded), its changes are no longer watched.
 */
export function watchPage(world: PageWorld): void {
  const { page, window } = world;
  let turn = 0;
  let addressBanner: Banner | null = null;
  let site: Site = {};
  let last = '';
  let asked: Promise<void> = Promise.resolve();
  /** The turn in which a reading waits for the answer to the one before. */
  let waiting = 0;

  const show = (banner: Banner | null) => {
    if (!banner) return world.hideWarning();
    world.showWarning(banner, {
      onDetails: () => void ask({ type: 'show-details' }),
      onHide: () => {
        addressBanner = null;
        void ask({ type: 'hide-banner' });
      },
    });
  };

  const showNote = (note: PageNote | null) => world.showNote(note, () => void ask({ type: 'hide-note' }));

  const ask = async <M extends FromPage>(message: M): Promise<Reply<M> | null> => {
    try {
      return await world.send(message);
    } catch {
      changes.stop();
      return null;
    }
  };

  const checkAddress = async () => {
    const mine = turn;
    const answer = await ask({ type: 'check-address' });
    if (mine !== turn || !answer) return;
    addressBanner = answer.banner;
    site = answer.site ?? {};
    show(addressBanner);
  };

  const read = async () => {
    const mine = turn;
    // One after the other, so that the worker's last word on a tab is the one on what the page shows last.
    await asked;
    if (mine !== turn) return;
    waiting = 0;
    const sighting = detectSafely(world, site);
    void world.afterReading(site);
    const seen = JSON.stringify(sighting);
    if (seen === last) return;
    last = seen;
    const answer = sighting ? await ask({ type: 'check-sighting', sighting }) : await ask({ type: 'no-shop' });
    if (mine !== turn) return;
    show(sighting ? (answer?.banner ?? null) : addressBanner);
    showNote(answer?.note ?? null);
  };

  const readOnce = () => {
    if (waiting === turn) return;
    waiting = turn;
    asked = read();
  };
  const changes = whenPageChanges(page, window, readOnce);

  const readSoon = () => {
    const mine = turn;
    whenIdle(window, () => mine === turn && readOnce());
  };

  const readOften = () => {
    const mine = turn;
    readSoon();
    changes.start();
    for (const pause of READ_AGAIN) window.setTimeout(() => mine === turn && readSoon(), pause);
  };

  const begin = () => {
    turn += 1;
    last = '';
    changes.stop();
    showNote(null);
    asked = checkAddress();
    const mine = turn;
    whenParsed(page, () => mine === turn && readOften());
  };

  begin();
  watchAddress(window, begin);
  // A page that comes back from the back-forward cache is not loaded anew.
  window.addEventListener('pageshow', (event) => event.persisted && begin());
}

function detectSafely({ page, window, detect }: PageWorld, site: Site): Sighting | null {
  try {
    return detect(page, new URL(window.location.href), site);
  } catch {
    return null;
  }
}

function whenParsed(page: Document, then: () => void): void {
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', then, { once: true });
  else then();
}

function whenIdle(window: Window, then: () => void): void {
  window.requestIdleCallback(then, { timeout: 1000 });
}
