import type * as Acts from './acts';
import { isQuiet } from './is-quiet';
import { hasMoved, readTab, saveTab } from './tab-state';
import type { World } from './world';

/** The browser's news of a page in a tab; `timeStamp` in ms since 1970. */
interface News {
  tabId: number;
  url: string;
  timeStamp: number;
}

/** The file of the acts, which is read once in a worker's life, and only when something is to be done. */
export interface ActsFile {
  isRead(): boolean;
  /** Throws where it is not to be had. */
  read(): typeof Acts;
}

/**
 * What stands before the acts. The worker is woken by every page that comes to a tab, and of most of them no list knows anything: those
 * are let pass, and judged when somebody asks. The acts hear of all others, and of everything once they are read, in its order.
 */
export function gateBefore(file: ActsFile, world: Pick<World, 'browser' | 'store' | 'report'>) {
  /** The pages of which it is still being found out, by tab. */
  const atGate = new Map<number, News>();

  /** The acts. Whoever needs them has them told first what came before. */
  const acts = () => {
    const all = file.read();
    for (const { tabId, url, timeStamp } of atGate.values()) void all.onArrival(tabId, url, timeStamp);
    atGate.clear();
    return all;
  };

  /** A page took its place in a tab. */
  const arrive = async (page: News): Promise<void> => {
    atGate.set(page.tabId, page);
    const quiet = !file.isRead() && (await isQuiet(world, page.tabId, page.url).catch(() => false));
    // Another page has taken its place since, or the acts were needed and know of it.
    if (atGate.get(page.tabId) !== page) return;
    if (!quiet) return void acts();
    atGate.delete(page.tabId);
    await saveTab(world, page.tabId, { url: page.url, read: false, sighting: null, verdict: null, blockedAt: null });
  };

  /** A page went on within itself. */
  const moveOn = async ({ tabId, url }: News): Promise<void> => {
    const isKnown = !file.isRead() && !atGate.has(tabId);
    if (isKnown && !hasMoved(await readTab(world, tabId), url)) return;
    await acts().onMovingOn(tabId, url);
  };

  return {
    acts,
    arrive: (page: News) => arrive(page).catch(world.report),
    moveOn: (page: News) => moveOn(page).catch(world.report),
  };
}
