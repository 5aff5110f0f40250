import { ofRegistry, type Named } from '../core/registry-name';
import { fault } from '../core/fault';
import type { SignedPayload } from '../core/review-report';
import type { ReportItem, ReportsKnown, VolunteerKnown } from '../messages/review-messages';
import { subscriptions } from '../store/lists';
import type { SignedReport, Store } from '../store/open';
import { changeReport } from '../store/review-reports';
import { askAsDevice } from './act-as-volunteer';
import { hasAgreed } from './has-agreed';
import { sendOutbox } from './send-outbox';
import type { World } from './world';

/** The reports that were sent from this device, newest first. */
export async function readReports(world: World): Promise<ReportItem[]> {
  return await reportItems(world, await world.store());
}

/** Sends what waits, and asks each registry that was reported to what became of it. One that gives no answer changes nothing. None is asked before the shopper has agreed. */
export async function refreshReports(world: World): Promise<ReportsKnown> {
  const store = await world.store();
  await sendOutbox(world, { force: true }).catch(world.report);
  if (!(await hasAgreed(world)))
    return { reports: await reportItems(world, store), known: [], causes: [fault('not-agreed')] };
  const reportedTo = new Set((await store.getAll('reviewReports')).map(({ registryId }) => registryId));
  const [first, ...others] = await subscriptions(store);
  const known: VolunteerKnown[] = [];
  const causes: string[] = [];
  for (const registry of first ? [first, ...others.filter(({ id }) => reportedTo.has(id))] : []) {
    const answer = await askAsDevice(world, store, registry);
    const statistics = answer.kind === 'answer' ? answer.answer.statistics : undefined;
    if (answer.kind !== 'answer') causes.push(answer.kind === 'refused' ? answer.reason : answer.error);
    if (answer.kind !== 'answer' || !statistics) continue;
    known.push({ ...ofRegistry(registry), handle: answer.answer.handle, month: null, statistics });
    for (const standing of statistics.batches)
      await changeReport(store, standing.batch, (report) =>
        report.registryId === registry.id ? { ...report, standing } : report,
      );
  }
  return { reports: await reportItems(world, store), known, causes };
}

async function reportItems(world: World, store: Store): Promise<ReportItem[]> {
  const [reports, registries] = await Promise.all([store.getAll('reviewReports'), subscriptions(store)]);
  const mayGo = await hasAgreed(world);
  return reports
    .toSorted((a, b) => b.filedAt - a.filedAt)
    .map((report) => {
      const item = reportItem(
        report,
        registries.find(({ id }) => id === report.registryId),
      );
      return item.state === 'queued' && !mayGo ? { ...item, waitsForConsent: true } : item;
    });
}

/** `registry`: none where it is not followed any more. */
function reportItem(report: SignedReport, registry: Named = { name: report.registryId }): ReportItem {
  const { key, batch, state, filedAt, attempts, lastError, slow, standing } = report;
  // This device wrote it itself.
  const { page, direction, reviews } = (JSON.parse(batch.payload) as SignedPayload).report;
  return {
    key,
    ...ofRegistry(registry),
    page,
    direction,
    reviews: reviews.length,
    state,
    filedAt,
    attempts,
    lastError,
    slow,
    standing: standing ?? null,
  };
}
