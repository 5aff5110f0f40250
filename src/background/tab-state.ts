import { REVIEWS_PREFIX, reviewsKey, TAB_PREFIX, tabKey, type TabState } from '../messages/tab-state';
import { withoutAnchor } from '../core/without-anchor';
import { chosen, NO_CHOICES, unchosen, type Choices, type Chosen } from '../store/choices';
import type { ChoiceKind } from '../store/open';
import type { World } from './world';

const PRIVATE_CHOICES = 'private-choices';

export async function readTab({ browser }: Pick<World, 'browser'>, tabId: number): Promise<TabState | null> {
  const key = tabKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? null;
}

export async function saveTab({ browser }: Pick<World, 'browser'>, tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: state });
}

/** Whether the page in a tab has gone to another address; an anchor is a place on the same page. Not where nothing is known of it. */
export function hasMoved(before: TabState | null, url: string): boolean {
  return before !== null && withoutAnchor(before.url) !== withoutAnchor(url);
}

/** Forgets the tabs that are closed, and after the last private one what was chosen there. Not at each closing, which would wake the worker for nothing else. */
export async function forgetClosedTabs({ browser }: World): Promise<void> {
  const [stored, tabs] = await Promise.all([browser.storage.session.get(null), browser.tabs.query({})]);
  const open = new Set(tabs.flatMap(({ id }) => (id === undefined ? [] : [tabKey(id), reviewsKey(id)])));
  const closed = Object.keys(stored).filter(
    (key) => (key.startsWith(TAB_PREFIX) || key.startsWith(REVIEWS_PREFIX)) && !open.has(key),
  );
  const noLongerPrivate = tabs.some(({ incognito }) => incognito) ? [] : [PRIVATE_CHOICES];
  await browser.storage.session.remove([...closed, ...noLongerPrivate]);
}

/** The choices made in private windows, which end with them. */
export async function readPrivateChoices({ browser }: World): Promise<Choices> {
  const stored = await browser.storage.session.get(PRIVATE_CHOICES);
  return (stored[PRIVATE_CHOICES] as Choices | undefined) ?? NO_CHOICES;
}

export async function choosePrivately(world: World, kind: ChoiceKind, choices: Chosen): Promise<void> {
  const before = await readPrivateChoices(world);
  await savePrivateChoices(world, { ...before, [kind]: chosen(before[kind], choices, world.now()) });
}

export async function unchoosePrivately(world: World, kind: ChoiceKind, identifier: string): Promise<void> {
  const before = await readPrivateChoices(world);
  await savePrivateChoices(world, { ...before, [kind]: unchosen(before[kind], identifier) });
}

async function savePrivateChoices({ browser }: World, choices: Choices): Promise<void> {
  await browser.storage.session.set({ [PRIVATE_CHOICES]: choices });
}
