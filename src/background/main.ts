import { reviewsKey } from '../messages/tab-state';
import { openStore } from '../store/open';
import browser, { type Runtime } from 'webextension-polyfill';
import { ANSWERS_ALARM, keepUpdateAlarm, OUTBOX_ALARM, UPDATE_ALARM } from './alarms';

// The worker dies whenever it is idle and is woken by the next event: every listener is registered in this first turn. What
// they do is in the same file, but read only now that it is wanted, while the browser opens the database in another process.
const acts = () => import('./acts');

const report = (error: unknown) => console.warn(error);
const errands = () => void acts().then((all) => all.errands());

const PAGES = { url: [{ schemes: ['http', 'https'] }] };

/** A page that is rendered ahead tells of itself once it comes into view. */
function isShoppersPage({ frameId, ...more }: { frameId: number; documentLifecycle?: string }): boolean {
  return frameId === 0 && more.documentLifecycle !== 'prerender';
}

browser.runtime.onMessage.addListener(async (message: unknown, sender: Runtime.MessageSender) =>
  (await acts()).hear(message, sender),
);
browser.webNavigation.onCommitted.addListener((to) => {
  if (isShoppersPage(to)) void acts().then((all) => all.onArrival(to.tabId, to.url, to.timeStamp));
}, PAGES);
for (const moved of [browser.webNavigation.onHistoryStateUpdated, browser.webNavigation.onReferenceFragmentUpdated])
  moved.addListener((to) => {
    if (isShoppersPage(to)) void acts().then((all) => all.onMovingOn(to.tabId, to.url));
  }, PAGES);
browser.runtime.onInstalled.addListener(({ reason }) => {
  errands();
  if (reason === 'install') void acts().then((all) => all.greet());
});
browser.runtime.onStartup.addListener(() => void acts().then((all) => all.startSession()));
browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === UPDATE_ALARM) errands();
  if (name === OUTBOX_ALARM)
    void acts()
      .then((all) => all.sendWaiting())
      .catch(report);
  if (name === ANSWERS_ALARM)
    void acts()
      .then((all) => all.sendWaitingAnswers())
      .catch(report);
});
// It wakes the worker at each closing, for one short act: what was read in a tab is not to outlast it.
browser.tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(reviewsKey(tabId)).catch(report));
browser.windows.onRemoved.addListener(
  () =>
    void acts()
      .then((all) => all.tidyTabs())
      .catch(report),
);
// Set from outside: by another browser of the shopper's, and by who runs this one. Some browsers don't tell of the latter.
browser.storage.sync.onChanged.addListener(() => void acts().then((all) => all.settle()));
const policy = browser.storage.managed as typeof browser.storage.managed | undefined;
policy?.onChanged?.addListener(errands);
// Only there once the shopper has allowed notifications.
const onNotice = (id: string) => void acts().then((all) => all.onNotice(id));
const notices = browser.notifications as typeof browser.notifications | undefined;
notices?.onClicked.addListener(onNotice);
browser.permissions.onAdded.addListener(({ permissions, data_collection: agreed }) => {
  if (permissions?.includes('notifications') && !browser.notifications.onClicked.hasListener(onNotice))
    browser.notifications.onClicked.addListener(onNotice);
  // What waited for the shopper's word.
  if (agreed?.length)
    void acts()
      .then((all) => Promise.all([all.sendWaiting({ force: true }), all.sendWaitingAnswers()]))
      .catch(report);
});
globalThis.addEventListener(
  'online',
  () =>
    void acts()
      .then((all) => all.sendWaiting({ force: true }))
      .catch(report),
);

// Whoever needs the store asks again, and hears then what went wrong.
openStore().catch(() => {});
keepUpdateAlarm(browser).catch(report);
