import { noticeSetting, saveNoticeSetting } from '../store/notices';
import type { QueuedItem } from '../store/open';
import { changeItem, queuedItems } from '../store/outbox';
import { translator, type Translate } from '../ui/i18n/translate';
import { refreshReceipts } from './refresh-receipts';
import { standingOf } from './standing-of';
import { inTheirLanguage, wishesOf } from './wishes';
import type { World } from './world';

/** How often the registries are asked by themselves about the shopper's own complaints, at most. */
const PAUSE = 4 * 3_600_000;

/** Where the shopper wants it: asks about their own open complaints, and tells what has changed. */
export async function tellNews(world: World): Promise<void> {
  const store = await world.store();
  const { on, askedAt } = await noticeSetting(store);
  const now = world.now();
  // A time to come was set by a wrong clock.
  if (!on || (askedAt <= now && now - askedAt < PAUSE)) return;
  await saveNoticeSetting(store, { on, askedAt: now });
  await refreshReceipts(world);
  const t = translator(inTheirLanguage(world, await wishesOf(world)).locale);
  for (const item of await queuedItems(store)) {
    const text = newsOf(item, t);
    if (text) await world.notify(item.key, t('sent.notice-title'), text);
  }
  await markTold(world);
}

/** Whether the shopper is told of changes, and may be: the browser's permission can be taken back at any time. */
export async function readNotices(world: World): Promise<{ on: boolean }> {
  const { on } = await noticeSetting(await world.store());
  return { on: on && (await world.mayNotify()) };
}

export async function setNotices(world: World, on: boolean): Promise<{ on: boolean }> {
  const store = await world.store();
  // What there is now is seen; from now on it is asked.
  await saveNoticeSetting(store, { on, askedAt: world.now() });
  await markTold(world);
  return await readNotices(world);
}

/** Notes that the shopper has seen how everything stands. */
export async function markTold(world: World): Promise<void> {
  const store = await world.store();
  for (const { key, receipt } of await queuedItems(store))
    if (receipt) await changeItem(store, key, (item) => ({ ...item, told: standingOf(item) }));
}

/** What is new of a complaint since the shopper was told, in one sentence; null: nothing. */
function newsOf(item: QueuedItem, t: Translate): string | null {
  const [was, is] = [item.told, standingOf(item)];
  if (!was || !is) return null;
  const about = item.complaint.against.name ?? URL.parse(item.complaint.against.url)?.host ?? '';
  if (is.outcome && is.outcome !== was.outcome) return t('sent.notice', { about, news: t(`outcome.${is.outcome}`) });
  if (is.state !== was.state) return t('sent.notice', { about, news: t(`state.${is.state}`) });
  if (is.words > was.words) return t('sent.notice', { about, news: t('sent.notice-message') });
  return null;
}
