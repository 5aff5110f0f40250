import { fault } from '../core/fault';
import { addressIdentifiers } from '../core/address';
import { AmountSchema } from '../core/casework/amount';
import { standingOf } from '../core/diary/standing';
import { PurchaseSchema, type Purchase } from '../core/diary/purchase';
import type { SightedIdentifier, Sighting } from '../core/sighting';
import { isOneOfMany } from '../core/verdict/one-of-many';
import type { DiaryReport, PurchaseOffer } from '../messages/diary-messages';
import type { FromExtension } from '../messages/protocol';
import type { JudgedTab } from '../messages/tab-state';
import { addPurchases, changePurchases, deletePurchase, purchases } from '../store/diary';
import * as v from 'valibot';
import { showUnseen } from './diary-badge';
import { judgeMerchants } from './judge-merchants';
import { readTab } from './tab-state';
import type { World } from './world';
import { wishesOf } from './wishes';

type Ask<T extends FromExtension['type']> = Extract<FromExtension, { type: T }>;
type ShopTab = JudgedTab & { sighting: Sighting };

/** The whole diary. */
export async function reportDiary(world: World): Promise<DiaryReport> {
  const store = await world.store();
  const [all, { diary }, mayNotify] = await Promise.all([purchases(store), wishesOf(world), world.mayNotify()]);
  return { on: diary, mayNotify, entries: all.map(({ standing: _, ...entry }) => entry) };
}

/** What the page in a tab would bring into the diary; null where it brings nothing. */
export async function offerPurchase(world: World, { tabId }: Ask<'get-purchase-offer'>): Promise<PurchaseOffer | null> {
  const state = await shopIn(world, tabId);
  if (!state) return null;
  const { price, currency, merchantName } = state.sighting.facts;
  const amount = v.safeParse(AmountSchema, { value: price, currency });
  const last = (await purchases(await world.store())).toSorted((a, b) => b.addedAt - a.addedAt)[0];
  return {
    url: state.url,
    ...(merchantName ? { merchantName } : {}),
    ...(amount.success ? { amount: amount.output } : {}),
    country: last?.country ?? null,
  };
}

/** Notes a purchase. Throws where no diary is kept, the window is private, or the tab shows another page by now: then nothing is kept. */
export async function addPurchase(world: World, { tabId, url, id, note }: Ask<'add-purchase'>): Promise<DiaryReport> {
  const state = await shopIn(world, tabId);
  if (!state || state.url !== url) throw new Error(fault('page-changed'));
  const { merchantName } = state.sighting.facts;
  const purchase: Purchase = v.parse(PurchaseSchema, {
    ...note,
    id,
    url,
    ...(merchantName ? { merchantName } : {}),
    identifiers: merchantOf(state),
  });
  const { verdicts } = await judgeMerchants(world, [purchase]);
  const standing = standingOf(verdicts[0] ?? { reasons: [] });
  await addPurchases(await world.store(), [{ ...purchase, addedAt: world.now(), standing, change: null }]);
  return await reportDiary(world);
}

export async function changePurchase(world: World, { id, note }: Ask<'change-purchase'>): Promise<DiaryReport> {
  await changePurchases(await world.store(), (one) => {
    if (one.id !== id) return one;
    const { amount: _, returnBy: _by, ...rest } = one;
    return { ...rest, ...note };
  });
  return await reportDiary(world);
}

export async function forgetPurchase(world: World, id: string | null): Promise<DiaryReport> {
  await deletePurchase(await world.store(), id);
  await showUnseen(world);
  return await reportDiary(world);
}

/** The shopper has seen what changed; it stays in the diary. */
export async function seeChanges(world: World): Promise<DiaryReport> {
  await changePurchases(await world.store(), (one) =>
    one.change && !one.change.seen ? { ...one, change: { ...one.change, seen: true, told: true } } : one,
  );
  await showUnseen(world);
  return await reportDiary(world);
}

/** The merchant's page in a tab, where a diary is kept and the window is not private: nothing of those outlives the session. */
async function shopIn(world: World, tabId: number): Promise<ShopTab | null> {
  if (!(await wishesOf(world)).diary) return null;
  const [state, tab] = await Promise.all([readTab(world, tabId), world.browser.tabs.get(tabId).catch(() => null)]);
  if (!state?.sighting || !tab || tab.incognito || state.incognito || state.blockedAt !== null) return null;
  if (state.sighting.kind === 'search') return null;
  return { ...state, sighting: state.sighting };
}

/** Who sold it: the address, and all by which the page names its merchant. */
function merchantOf({ url, sighting }: ShopTab): SightedIdentifier[] {
  const seen = sighting.identifiers.filter((one) => !isOneOfMany(sighting, one));
  const all = [...addressIdentifiers(url), ...seen];
  return [...new Map(all.map((one) => [`${one.evidence} ${one.identifier}`, one])).values()].slice(0, 50);
}
