import browser from 'webextension-polyfill';
import { dispatcher, type Handlers } from '../messages/dispatch';
import type { OptionsReport } from '../messages/options-report';
import { keepStore } from '../store/keep';
import { openStore } from '../store/open';
import { siteAt } from '../core/site';
import { pickLocale } from '../ui/i18n/pick-locale';
import { arrive, callReader, moveOn } from './arrive';
import { continueToday } from './block-page';
import { checkAddress, checkSighting, noShop } from './check-merchant';
import { checkResults } from './check-results';
import { askReviewTrust } from './ask-review-trust';
import { checkFiling } from './check-filing';
import { addPurchase, changePurchase, forgetPurchase, offerPurchase, reportDiary, seeChanges } from './diary';
import { eraseAll } from './erase-all';
import { eraseFiled, heldByRegistries } from './erase-filed';
import { fileComplaint, forgetFiled, readOutbox } from './file-complaint';
import { followRegistry, lookAtRegistry, unfollowRegistry } from './follow-registry';
import { followUp } from './follow-up';
import { addFile, draftFiles, dropFile, forgetOldDrafts, readFile } from './keep-file';
import { hideBanner, hideNote } from './hide-warning';
import { followReviews, inspectReviews, inspectionOf, reportReviews } from './inspect-reviews';
import { keepReviews, leaveReviews } from './keep-reviews';
import { judgeReview, leaveReview, nextReview, voiceStatistics } from './judge-reviews';
import { declineLook, giveLook, nextLook, readLooking, setLooking } from './look-at-shops';
import { mendedRule } from './mended-rule';
import { tellLanguage } from './keep-preferences';
import { complainAbout, mayNotify, notify, showFiled } from './notify';
import { readCredit, readReplies } from './read-replies';
import { takeBack } from './remember-choice';
import { readReports, refreshReports } from './read-reports';
import { refreshReceipts } from './refresh-receipts';
import { reportOptions } from './report-options';
import { reportPage } from './report-page';
import { runErrands, runUpdate } from './schedule';
import { sendAnswers } from './send-answers';
import { sendOutbox } from './send-outbox';
import { setPreferences } from './set-preferences';
import { exportSettings, importSettings } from './settings-file';
import { showDetails } from './show-details';
import { forgetClosedTabs } from './tab-state';
import { syncSettings } from './sync-settings';
import { trustMerchants } from './trust-merchants';
import { markTold, readNotices, setNotices } from './tell-news';
import { reportLists } from './update-lists';
import { digestSha256, verifySignature } from './verify-signature';
import { DIARY_NOTICE } from './watch-diary';
import { welcome } from './welcome';
import type { World } from './world';

const world: World = {
  browser,
  store: openStore,
  keepStore,
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
  verify: verifySignature,
  digest: digestSha256,
  locale: pickLocale([browser.i18n.getUILanguage()]),
  mayNotify,
  notify,
  report: (error) => console.warn(error),
};

async function refreshOutbox() {
  await sendOutbox(world, { force: true });
  await refreshReceipts(world);
  await markTold(world);
  return await readOutbox(world);
}

const handlers: Handlers = {
  'check-address': async (_, from) => {
    const [answer, mended] = await Promise.all([checkAddress(world, from), mendedRule(world, from.url)]);
    return { ...answer, site: { ...siteAt(new URL(from.url).hostname), mended } };
  },
  arrive: (_, { tabId, url }) => comeTo(tabId, url),
  'call-reader': (_, { tabId }) => callReader(world, tabId),
  'check-sighting': ({ sighting }, from) => checkSighting(world, sighting, from),
  'check-results': (message, { url }) => checkResults(world, message, url),
  'no-shop': (_, from) => noShop(world, from),
  'hide-banner': (_, from) => hideBanner(world, from),
  'hide-note': (_, from) => hideNote(world, from),
  'show-details': (_, { tabId }) => showDetails(world, tabId),
  'get-inspection': (_, from) => inspectionOf(world, from),
  'keep-reviews': ({ reviews }, from) => keepReviews(world, reviews, from),
  'leave-reviews': (_, from) => leaveReviews(world, from),
  'report-reviews': (message, from) => reportReviews(world, message, from),
  'inspect-reviews': ({ tabId }) => inspectReviews(world, tabId),
  'get-page': ({ tabId }) => reportPage(world, tabId),
  'continue-today': ({ tabId }) => continueToday(world, tabId),
  'read-replies': (message) => readReplies(world, message),
  'read-credit': (message) => readCredit(world, message),
  'get-lists': () => reportLists(world),
  'update-lists': async () => {
    await runUpdate(world, { force: true });
    return await reportLists(world);
  },
  'file-complaint': (message) => fileComplaint(world, message),
  'check-filing': (message) => checkFiling(world, message),
  'add-file': (message) => addFile(world, message),
  'get-files': ({ key }) => draftFiles(world, key),
  'get-file': (message) => readFile(world, message),
  'drop-file': (message) => dropFile(world, message),
  'follow-up': (message) => followUp(world, message),
  'forget-filed': ({ key }) => forgetFiled(world, key),
  'erase-filed': ({ key }) => eraseFiled(world, key),
  'get-held': () => heldByRegistries(world),
  'get-notices': () => readNotices(world),
  'set-notices': ({ on }) => setNotices(world, on),
  'get-outbox': () => readOutbox(world),
  'refresh-outbox': refreshOutbox,
  'send-outbox': refreshOutbox,
  'get-options': () => reportOptions(world),
  'set-preferences': ({ preferences }) => thenOptions(setPreferences(world, preferences)),
  'look-at-registry': (message) => lookAtRegistry(world, message),
  'follow-registry': (message) => thenOptions(followRegistry(world, message)),
  'unfollow-registry': (message) => thenOptions(unfollowRegistry(world, message)),
  unchoose: (choice) => thenOptions(takeBack(world, choice)),
  trust: ({ identifiers }) => thenOptions(trustMerchants(world, identifiers)),
  'export-settings': () => exportSettings(world),
  'import-settings': ({ file }) => thenOptions(importSettings(world, file)),
  'get-diary': () => reportDiary(world),
  'get-purchase-offer': (message) => offerPurchase(world, message),
  'add-purchase': (message) => addPurchase(world, message),
  'change-purchase': (message) => changePurchase(world, message),
  'delete-purchase': ({ id }) => forgetPurchase(world, id),
  'see-changes': () => seeChanges(world),
  'erase-all': () => thenOptions(eraseAll(world)),
  'get-reports': () => readReports(world),
  'refresh-reports': () => refreshReports(world),
  'next-review': ({ atOnce }) => nextReview(world, atOnce),
  'leave-review': (message) => leaveReview(world, message),
  'voice-statistics': () => voiceStatistics(world),
  'judge-review': (message) => judgeReview(world, message),
  'get-looking': () => readLooking(world),
  'set-looking': ({ on }) => setLooking(world, on),
  'next-look': () => nextLook(world),
  'decline-look': (message) => declineLook(world, message),
  'give-look': (message) => giveLook(world, message),
  'ask-review-trust': ({ url }) => askReviewTrust(world, url),
};

/** How the options stand once something was done. */
async function thenOptions(done: Promise<void>): Promise<OptionsReport> {
  await done;
  return await reportOptions(world);
}

async function comeTo(tabId: number, url: string, at?: number): Promise<null> {
  await arrive(world, tabId, url, at);
  await followReviews(world, tabId, url);
  return null;
}

/** Answers a message; never rejects. */
export const hear = dispatcher(handlers, { id: browser.runtime.id, origin: browser.runtime.getURL('') }, world.report);

/** A page took its place in a tab, or went on within itself. Never rejects: the tab may be gone already. */
export const onArrival = (tabId: number, url: string, at: number) => comeTo(tabId, url, at).catch(world.report);
export const onMovingOn = (tabId: number, url: string) => moveOn(world, tabId, url).catch(world.report);

export const greet = () => welcome(world).catch(world.report);
export const errands = async () => {
  await settle();
  await runErrands(world);
};
/** Takes over what a policy, or another browser of the shopper's, has set since. Never rejects. */
export const settle = async () => {
  await syncSettings(world).catch(world.report);
  await tellLanguage(world).catch(world.report);
};
/** The browser has started: what was written before is gone, so its files go too. */
export const startSession = async () => {
  await forgetOldDrafts(world, 0).catch(world.report);
  await errands();
};
export const sendWaiting = (options?: { force: boolean }) => sendOutbox(world, options);
export const sendWaitingAnswers = () => sendAnswers(world);
/** The shopper has clicked a notification: about a purchase, or about a filed complaint. */
export const onNotice = (id: string) =>
  (id.startsWith(DIARY_NOTICE) ? complainAbout(id, id.slice(DIARY_NOTICE.length)) : showFiled(id)).catch(world.report);
export const tidyTabs = () => forgetClosedTabs(world);
