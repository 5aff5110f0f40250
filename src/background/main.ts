import type { Browser } from 'webextension-polyfill';
import { reviewsKey } from '../messages/tab-state';
import { openStore } from '../store/open';
import { ACTS_FILE } from './acts-file';
import { ANSWERS_ALARM, keepUpdateAlarm, OUTBOX_ALARM, UPDATE_ALARM } from './alarms';
import { gateBefore } from './gate';

// The worker dies whenever it is idle and is woken by the next event: every listener is registered in this first turn. What they do
// is in a file of its own, which is read only when something is to be done, while the browser opens the database in another process.

// Of which the acts use this one, so that the database is opened once.
export * from '../store/open';

// The browser's own API, which speaks in promises: a polyfill would be half of this file.
const { chrome, browser = chrome } = globalThis as unknown as { browser?: Browser; chrome: Browser };
const report = (error: unknown) => console.warn(error);
const { acts, arrive, moveOn } = gateBefore(ACTS_FILE, { browser, store: openStore, report });

const PAGES = { url: [{ schemes: ['http', 'https'] }] };

/** A page that is rendered ahead tells of itself once it comes into view. */
function isShoppersPage({ frameId, ...more }: { frameId: number; documentLifecycle?: string }): boolean {
  return frameId === 0 && more.documentLifecycle !== 'prerender';
}

// A service worker may read later only what it has read by now.
globalThis.addEventListener('install', () => void acts());
browser.runtime.onMessage.addListener((message, sender, answer) => {
  void acts().hear(message, sender).then(answer);
  return true;
});
browser.webNavigation.onCommitted.addListener((to) => {
  if (isShoppersPage(to)) void arrive(to);
}, PAGES);
for (const moved of [browser.webNavigation.onHistoryStateUpdated, browser.webNavigation.onReferenceFragmentUpdated])
  moved.addListener((to) => {
    if (isShoppersPage(to)) void moveOn(to);
  }, PAGES);
browser.runtime.onInstalled.addListener(({ reason }) => {
  void acts().errands();
  if (reason === 'install') void acts().greet();
});
browser.runtime.onStartup.addListener(() => void acts().startSession());
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === UPDATE_ALARM) void acts().errands();
  if (name === OUTBOX_ALARM) acts().sendWaiting().catch(report);
  if (name === ANSWERS_ALARM) acts().sendWaitingAnswers().catch(report);
});
// It wakes the worker at each closing, for one short act: what was read in a tab is not to outlast it.
browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(reviewsKey(tabId)).catch(report));
browser.windows.onRemoved.addListener(() => void acts().tidyTabs().catch(report));
// Set from outside: by another browser of the shopper's, and by who runs this one. Some browsers don't tell of the latter.
browser.storage.sync.onChanged.addListener(() => void acts().settle());
const policy = browser.storage.managed as typeof browser.storage.managed | undefined;
policy?.onChanged?.addListener(() => void acts().errands());
// Only there once the shopper has allowed notifications.
const onNotice = (id: string) => void acts().onNotice(id);
const notices = browser.notifications as typeof browser.notifications | undefined;
notices?.onClicked.addListener(onNotice);
browser.permissions.onAdded.addListener(({ permissions, data_collection: agreed }) => {
  if (permissions?.includes('notifications') && !browser.notifications.onClicked.hasListener(onNotice))
    browser.notifications.onClicked.addListener(onNotice);
  // What waited for the shopper's word.
  if (agreed?.length) Promise.all([acts().sendWaiting({ force: true }), acts().sendWaitingAnswers()]).catch(report);
});
globalThis.addEventListener('online', () => void acts().sendWaiting({ force: true }).catch(report));

// Whoever needs the store asks again, and hears then what went wrong.
openStore().catch(() => {});
keepUpdateAlarm(browser).catch(report);
