import { completeSighting } from '../core/address';
import type { Sighting } from '../core/sighting';
import type { Verdict } from '../core/verdict';
import type { FromTab } from '../messages/dispatch';
import type { PageAnswer } from '../messages/protocol';
import type { JudgedTab } from '../messages/tab-state';
import { showBadge } from './badge';
import { blockPage } from './block-page';
import { lookForQr } from './look-for-qr';
import { judgePage } from './judge-page';
import { signsFor } from './signs-for';
import { readTab, saveTab } from './tab-state';
import { inTheirLanguage, isLeftAlone, wishesOf } from './wishes';
import type { World } from './world';

/** Before the page is read: only a blacklisted address speaks yet, since the page may be no shop. */
export async function checkAddress(world: World, from: FromTab): Promise<PageAnswer> {
  return await check(world, from, null, false);
}

/** After the page was read. Throws if the sighting is of another origin than the page that sent it. */
export async function checkSighting(world: World, sighting: Sighting, from: FromTab): Promise<PageAnswer> {
  if (new URL(sighting.url).origin !== new URL(from.url).origin)
    throw new Error(`refused: a sighting of ${sighting.url} from ${from.url}`);
  return await check(world, from, completeSighting(sighting));
}

/** The page is no shop: nothing is said of it, unless its address is blacklisted. */
export async function noShop(world: World, from: FromTab): Promise<null> {
  await check(world, from, null);
  return null;
}

/** What is said of a page by its address alone. Only the verdict: nothing is kept or shown. */
export async function verdictOnAddress(world: World, { url, incognito }: Omit<FromTab, 'tabId'>): Promise<Verdict> {
  return ofAddress((await judgePage(world, url, null, incognito)).verdict);
}

/** The newest question of each tab: an answer that was overtaken changes nothing any more. May vanish with the worker. */
const newest = new Map<number, symbol>();

/** `read`: whether the page's reader has told what it read. */
async function check(world: World, from: FromTab, seen: Sighting | null, read = true): Promise<PageAnswer> {
  const turn = Symbol();
  newest.set(from.tabId, turn);
  const isRead = seen && !isLeftAlone(await wishesOf(world), from.url);
  const sighting = isRead ? await lookForQr(world, from.tabId, seen) : null;
  const judged = await judgePage(world, from.url, sighting, from.incognito);
  const { wishes } = judged;
  const verdict = sighting ? judged.verdict : ofAddress(judged.verdict);
  const answer: PageAnswer = { level: verdict.level, banner: null, blocked: verdict.block };
  if (newest.get(from.tabId) !== turn) return answer;

  const state = { url: from.url, read, sighting, verdict, incognito: from.incognito };
  const blocked = verdict.block && (await block(world, from.tabId, state));
  if (!blocked) await save(world, from.tabId, { ...state, blockedAt: null });
  const quiet = sighting === null && verdict.reasons.length === 0;
  showBadge(inTheirLanguage(world, wishes), from.tabId, quiet ? null : verdict.level);
  if (newest.get(from.tabId) === turn) newest.delete(from.tabId);

  if (blocked) return { ...answer, blocked };
  return { ...answer, ...signsFor(judged, verdict, sighting, inTheirLanguage(world, wishes).locale, world.now()) };
}

/** The pages that are being blocked, by tab: the address and the page itself may both ask at once. May vanish with the worker. */
const beingBlocked = new Map<number, { url: string; done: Promise<boolean> }>();

/** Once is enough: twice would leave two steps to go back, and open the blocking page anew under the shopper's hand. */
async function block(world: World, tabId: number, state: Omit<JudgedTab, 'blockedAt'>): Promise<boolean> {
  const current = beingBlocked.get(tabId);
  if (current?.url === state.url) return await current.done;
  const mine = { url: state.url, done: putUpBlockingPage(world, tabId, state) };
  beingBlocked.set(tabId, mine);
  try {
    return await mine.done;
  } finally {
    if (beingBlocked.get(tabId) === mine) beingBlocked.delete(tabId);
  }
}

/** The blocking page asks for the tab's state as soon as it opens, so the state comes first. */
async function putUpBlockingPage(world: World, tabId: number, state: Omit<JudgedTab, 'blockedAt'>): Promise<boolean> {
  const before = await readTab(world, tabId);
  const stands = before !== null && before.blockedAt !== null && before.url === state.url;
  await save(world, tabId, { ...state, blockedAt: stands ? before.blockedAt : world.now() });
  if (stands) return true;
  return await blockPage(world, tabId);
}

/** A browser that cannot keep the state still gets its warning shown. */
async function save(world: World, tabId: number, state: JudgedTab): Promise<void> {
  await saveTab(world, tabId, state).catch(world.report);
}

/** What may be said of a page that is not known to be a shop: only that its address is blacklisted, and what others say of it then. */
function ofAddress(verdict: Verdict): Verdict {
  const speaks = verdict.level === 'checking' || verdict.reasons.some(({ list }) => list === 'blacklist');
  return speaks ? verdict : { ...verdict, reasons: [], level: 'unknown' };
}
