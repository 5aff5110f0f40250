import type { SignedReport, Store } from './open';

/** Puts a signed report into the outbox; one that is there under the same key already stays as it is. Gives what is there. */
export async function enqueueReport(store: Store, report: SignedReport): Promise<SignedReport> {
  const transaction = store.transaction('reviewReports', 'readwrite');
  const known = await transaction.store.get(report.key);
  await Promise.all([known ? null : transaction.store.add(report), transaction.done]);
  return known ?? report;
}

export async function waitingReports(store: Store): Promise<SignedReport[]> {
  return (await store.getAll('reviewReports')).filter(({ state }) => state === 'queued');
}

/** Changes one report within a transaction. */
export async function changeReport(
  store: Store,
  key: string,
  change: (report: SignedReport) => SignedReport,
): Promise<void> {
  const transaction = store.transaction('reviewReports', 'readwrite');
  const known = await transaction.store.get(key);
  await Promise.all([known ? transaction.store.put(change(known)) : null, transaction.done]);
}
