import { reviewedGoods } from '../core/reviewed-goods';
import type { FromTab } from '../messages/dispatch';
import { reviewsKey } from '../messages/tab-state';
import type { ShownReview } from '../reviews/shown-review';
import type { World } from './world';

/**
 * The reviews that the inspector has read in a tab, so that those of the next page of the same goods join them although it is a new document. In
 * `storage.session`: in memory, out of pages' reach, never sent, and gone with the tab, with other goods in it, or with the browser.
 */
interface Kept {
  goods: string;
  /** What authors are hashed with there. */
  salt: string;
  /** Whether the inspector stands open: then it comes along to the next page. */
  open: boolean;
  reviews: ShownReview[];
}

/** The reviews read before in this tab of the goods of this page; the inspector is taken to be open there from now on. */
export async function resumeReviews(world: World, { tabId, url }: FromTab, salt: string): Promise<ShownReview[]> {
  const kept = await readKept(world, tabId);
  const goods = reviewedGoods(new URL(url));
  const reviews = kept?.goods === goods && kept.salt === salt ? kept.reviews : [];
  await saveKept(world, tabId, { goods, salt, open: true, reviews });
  return reviews;
}

/** Keeps what the inspector has read so far; only where it stands open. */
export async function keepReviews(world: World, reviews: ShownReview[], { tabId, url }: FromTab): Promise<null> {
  const kept = await readKept(world, tabId);
  if (kept?.open) await saveKept(world, tabId, { ...kept, goods: reviewedGoods(new URL(url)), reviews });
  return null;
}

/** The volunteer closed the inspector: what it read stays while the tab shows these goods, but it no longer comes along. */
export async function leaveReviews(world: World, { tabId }: FromTab): Promise<null> {
  const kept = await readKept(world, tabId);
  if (kept) await saveKept(world, tabId, { ...kept, open: false });
  return null;
}

/** Whether the inspector stood open in a tab and its next page is of the same goods; of other goods nothing stays kept. */
export async function isOpenFor(world: World, tabId: number, url: string): Promise<boolean> {
  const kept = await readKept(world, tabId);
  if (!kept) return false;
  if (kept.goods === reviewedGoods(new URL(url))) return kept.open;
  await world.browser.storage.session.remove([reviewsKey(tabId)]);
  return false;
}

async function readKept({ browser }: World, tabId: number): Promise<Kept | null> {
  const stored = await browser.storage.session.get(reviewsKey(tabId));
  return (stored[reviewsKey(tabId)] as Kept | undefined) ?? null;
}

/** A browser that has no room left keeps nothing, and the inspector goes on without. */
async function saveKept({ browser, report }: World, tabId: number, kept: Kept): Promise<void> {
  await browser.storage.session.set({ [reviewsKey(tabId)]: kept }).catch(report);
}
