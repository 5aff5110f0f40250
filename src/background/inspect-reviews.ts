import { namedOf } from '../core/registry-name';
import { fault } from '../core/fault';
import { withoutAnchor } from '../core/without-anchor';
import type { FromTab } from '../messages/dispatch';
import type { FromPage, Inspection, ReportState } from '../messages/protocol';
import { NO_REGISTRY } from '../reviews/kept-sample';
import { subscription, subscriptions } from '../store/lists';
import { enqueueReport } from '../store/review-reports';
import { signPayload } from './device-key';
import { hasAgreed } from './has-agreed';
import { isOpenFor, resumeReviews } from './keep-reviews';
import { sendOutbox } from './send-outbox';
import { readTab } from './tab-state';
import { inTheirLanguage, wishesOf } from './wishes';
import type { World } from './world';

/** Built by vite.config.ts from `src/content/inspector.ts`; it comes into a page only when a volunteer opens it there. */
const INSPECTOR = 'inspector.js';

/** Opens the inspector in a tab's page, or brings it back to sight. Rejects where no script may run. */
export async function inspectReviews({ browser }: World, tabId: number): Promise<null> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [INSPECTOR] });
  return null;
}

/**
 * A page arrived in a tab as a document of its own: the inspector comes along where it stood open and the goods are the same, so that the next
 * page of reviews joins the sample. Where the browser lets no script in without a click, it comes again with that click. Never rejects.
 */
export async function followReviews(world: World, tabId: number, url: string): Promise<void> {
  try {
    if (await isOpenFor(world, tabId, url)) await inspectReviews(world, tabId);
  } catch (error) {
    world.report(error);
  }
}

/** What the inspector needs to know. Reports go to the registry that was subscribed to first. */
export async function inspectionOf(world: World, from: FromTab): Promise<Inspection> {
  const { tabId, url } = from;
  const [first] = await subscriptions(await world.store());
  const tab = await readTab(world, tabId);
  const isRead = tab !== null && withoutAnchor(tab.url) === withoutAnchor(url);
  return {
    language: inTheirLanguage(world, await wishesOf(world)).locale,
    registry: first ? namedOf(first) : null,
    kept: await resumeReviews(world, from, first?.id ?? NO_REGISTRY),
    merchant: isRead ? (tab.sighting?.identifiers ?? []).slice(0, 20) : [],
  };
}

/**
 * Signs a report, stores it and tries to send it; where the shopper has not agreed yet that anything is sent, it waits for that. Rejects where it is about a page of another site than the one that reports, or
 * could not be stored: then nothing was filed.
 */
export async function reportReviews(
  world: World,
  { key, registryId, report }: Extract<FromPage, { type: 'report-reviews' }>,
  from: FromTab,
): Promise<ReportState> {
  if (new URL(report.page.url).origin !== new URL(from.url).origin) throw new Error(fault('other-page'));
  const store = await world.store();
  if (!(await subscription(store, registryId))) throw new Error(fault('no-registry', { registry: registryId }));
  const at = new Date(world.now()).toISOString();
  const batch = await signPayload(store, { registry: registryId, batch: key, at, report });
  await enqueueReport(store, {
    key,
    registryId,
    batch,
    state: 'queued',
    filedAt: world.now(),
    attempts: 0,
    lastError: null,
    receipt: null,
    nextAttempt: 0,
  });
  await sendOutbox(world).catch(world.report);
  const { state, lastError } = (await store.get('reviewReports', key))!;
  return state === 'queued' && !(await hasAgreed(world))
    ? { state, lastError, waitsForConsent: true }
    : { state, lastError };
}
