import { monthAfter, monthStart, panelMonth, tokenKeyId } from '../../core/panel-token';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { makeTokenKey, tokenPassphrase } from './blind-sign';
import { forgetMonths, keysOf, storeKey, type PanelKey } from './token-repository';

/** An answer that was given offline may come so long after its month. */
const LATE_MS = 3 * 86_400_000;
/** Clocks of devices may be so far from ours. */
const CLOCKS_MS = 3_600_000;

type Issuer = Pick<Deps, 'db' | 'now' | 'receiptKey'>;

/** The keys of this month and the next, made where they are not there. The next one's is there so early so that signed lists name it before it is used. */
export async function panelKeys({ db, now, receiptKey }: Issuer): Promise<PanelKey[]> {
  const month = panelMonth(now().getTime());
  const months = [month, monthAfter(month)];
  const known = await keysOf(db, months);
  if (known.length === months.length) return known;
  for (const wanted of months)
    if (!known.some((one) => one.month === wanted))
      await storeKey(db, { month: wanted, ...(await makeTokenKey(tokenPassphrase(receiptKey))) });
  return await keysOf(db, months);
}

/** What the signed list says of them. */
export async function namedPanelKeys(issuer: Issuer): Promise<{ month: string; sha256: string }[]> {
  const keys = await panelKeys(issuer);
  return keys.map(({ month, tokenKey }) => ({ month, sha256: Buffer.from(tokenKeyId(tokenKey)).toString('hex') }));
}

/** Whether tokens of a month are given out at a time (ms): in the month, by whichever clock. */
export function isGivenAt(month: string, now: number): boolean {
  return now >= monthStart(month) - CLOCKS_MS && now < monthStart(monthAfter(month)) + CLOCKS_MS;
}

/** Whether voices of a month are heard: in the month, and a few days longer, for what was said offline. */
export function isHeardAt(month: string, now: number): boolean {
  return now >= monthStart(month) - CLOCKS_MS && now < monthStart(monthAfter(month)) + LATE_MS;
}

/** Deletes what is of no use after its month. */
export async function forgetPanelMonths(db: Database, now: Date): Promise<void> {
  const time = now.getTime();
  // A month just over may still be asked for by a clock that is behind ours.
  await forgetMonths(db, panelMonth(time - CLOCKS_MS), heardMonths(time)[0]!);
}

/** The months whose voices are heard at a time, oldest first. */
export function heardMonths(now: number): string[] {
  return [...new Set([now - LATE_MS, now, now + CLOCKS_MS].map(panelMonth))].filter((month) => isHeardAt(month, now));
}
