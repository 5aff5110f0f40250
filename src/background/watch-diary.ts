import { dayAt } from '../core/diary/day';
import { gravestOf, hasWorsened, nextStanding, standingOf } from '../core/diary/standing';
import type { Verdict } from '../core/verdict';
import type { DiaryChange } from '../messages/diary-messages';
import { changePurchases, purchases } from '../store/diary';
import type { KeptPurchase } from '../store/open';
import { diaryNotice } from '../ui/diary-text';
import { showUnseen } from './diary-badge';
import { judgeMerchants } from './judge-merchants';
import { inTheirLanguage, wishesOf } from './wishes';
import type { World } from './world';

/** A notification with this before a purchase's id is the diary's. */
export const DIARY_NOTICE = 'diary:';

/**
 * Looks up all merchants of the diary, and tells of those that were newly listed or downgraded. What is to be told is written down
 * with the standing that it comes from, in one transaction, and marked once it was shown: a worker that is stopped in between
 * shows the same notification again in its own place, and loses none.
 */
export async function watchDiary(world: World): Promise<void> {
  const wishes = await wishesOf(world);
  if (!wishes.diary) return;
  const store = await world.store();
  const noted = await purchases(store);
  if (noted.length > 0) {
    const { verdicts, answered } = await judgeMerchants(world, noted);
    const verdictOf = new Map(noted.map(({ id }, at) => [id, verdicts[at]]));
    await changePurchases(store, (one) => lookAgain(one, verdictOf.get(one.id), answered, world.now()));
  }
  await showUnseen(world);
  await tell(world);
}

function lookAgain(
  before: KeptPurchase,
  verdict: Verdict | undefined,
  answered: readonly string[],
  now: number,
): KeptPurchase {
  if (!verdict) return before;
  const is = standingOf(verdict);
  const standing = nextStanding(before.standing, is, answered);
  const reason = hasWorsened(before.standing, is) ? gravestOf(verdict) : null;
  if (reason) {
    const kind = is.level === 'none' || is.level === before.standing.level ? 'grade' : is.level;
    return { ...before, standing, change: { at: now, kind, reason, told: false, seen: false } };
  }
  return JSON.stringify(standing) === JSON.stringify(before.standing) ? before : { ...before, standing };
}

async function tell(world: World): Promise<void> {
  const store = await world.store();
  const { locale } = inTheirLanguage(world, await wishesOf(world));
  for (const purchase of await purchases(store)) {
    const { id, change } = purchase;
    if (!change || change.told) continue;
    const { title, message } = diaryNotice({ ...purchase, change }, locale, dayAt(world.now()));
    await world.notify(DIARY_NOTICE + id, title, message);
    await changePurchases(store, (one) =>
      one.id === id && isSame(one.change, change)
        ? { ...one, change: { ...change, seen: one.change?.seen ?? false, told: true } }
        : one,
    );
  }
}

function isSame(a: DiaryChange | null, b: DiaryChange): boolean {
  return a !== null && a.at === b.at && a.kind === b.kind;
}
