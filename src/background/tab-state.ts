import type { Sighting } from '../core/sighting';
import type { Verdict } from '../core/verdict';
import { chosen, type Choices } from '../store/choices';
import type { ChoiceKind } from '../store/open';
import type { World } from './world';

/** What is known of the page in a tab. Lives as long as the browser's session, outlives the worker, and is out of pages' reach. */
export interface TabState {
  url: string;
  sighting: Sighting | null;
  verdict: Verdict;
  /** The blocking page stands in the tab in place of `url`. */
  blocked: boolean;
  incognito: boolean;
}

const tabKey = (tabId: number) => `tab:${tabId}`;
const PRIVATE_CHOICES = 'private-choices';
const NOTHING: Choices = { allowed: {}, hidden: {} };

export async function readTab({ browser }: World, tabId: number): Promise<TabState | null> {
  const key = tabKey(tabId);
  const stored = await browser.storage.session.get(key);
  return (stored[key] as TabState | undefined) ?? null;
}

export async function saveTab({ browser }: World, tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [tabKey(tabId)]: state });
}

export async function forgetTab({ browser }: World, tabId: number): Promise<void> {
  await browser.storage.session.remove(tabKey(tabId));
}

/** The choices made in private windows; they end with the session. */
export async function readPrivateChoices({ browser }: World): Promise<Choices> {
  const stored = await browser.storage.session.get(PRIVATE_CHOICES);
  return (stored[PRIVATE_CHOICES] as Choices | undefined) ?? NOTHING;
}

export async function choosePrivately(
  world: World,
  kind: ChoiceKind,
  identifiers: readonly string[],
  until: number,
): Promise<void> {
  const before = await readPrivateChoices(world);
  const after = { ...before, [kind]: chosen(before[kind], identifiers, until, world.now()) };
  await world.browser.storage.session.set({ [PRIVATE_CHOICES]: after });
}
