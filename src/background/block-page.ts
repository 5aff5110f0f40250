import { readTab } from './tab-state';
import { answering, rememberChoice } from './remember-choice';
import { endOfToday, type World } from './world';

const BLOCKING_PAGE = 'src/pages/blocked/index.html';

/** Puts the blocking page into the tab, in place of the page. Gives false where the browser refuses (the tab is gone). */
export async function blockPage({ browser, report }: World, tabId: number): Promise<boolean> {
  const url = browser.runtime.getURL(BLOCKING_PAGE);
  try {
    await browser.tabs.update(tabId, { url });
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

/** Lets the shopper onto the blocked address until the end of the day; null if the tab is not blocked. */
export async function continueToday(world: World, tabId: number): Promise<{ url: string } | null> {
  const state = await readTab(world, tabId);
  if (!state || state.blockedAt === null) return null;
  const listed = state.verdict.reasons.filter(({ level, evidence }) => level === 'danger' && evidence === 'address');
  await rememberChoice(world, 'allowed', answering(listed, endOfToday(world.now())), state.incognito);
  return { url: state.url };
}
