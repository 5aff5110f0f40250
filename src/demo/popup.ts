import type { Page } from 'puppeteer-core';
import type { Complaint } from '../core/complaint';

export type ComplaintText = Pick<Complaint, 'category' | 'stage' | 'facts' | 'remedy' | 'orderNumber'>;

const VIEWS = { verdict: '#tab-verdict', complain: '#tab-complain', sent: '#tab-sent' };

/** Changes to one of the popup's views. */
export async function openView(popup: Page, view: keyof typeof VIEWS): Promise<void> {
  await popup.locator(VIEWS[view]).click();
  await popup.waitForSelector(`#panel-${view}`);
}

/** Writes a complaint into the popup's form. */
export async function writeComplaint(
  popup: Page,
  { category, stage, facts, remedy, orderNumber }: ComplaintText,
): Promise<void> {
  await openView(popup, 'complain');
  await popup.waitForSelector('textarea[name=facts]');
  for (const [name, value] of Object.entries({ category, stage, remedy }))
    await popup.select(`select[name=${name}]`, value ?? '');
  await popup.locator('textarea[name=facts]').fill(facts);
  if (!orderNumber) return;
  await popup.locator('details.more:not([open]) > summary').click();
  await popup.locator('input[name=orderNumber]').fill(orderNumber);
}

/** From the form to the preview of all that will be sent. */
export async function previewComplaint(popup: Page): Promise<void> {
  await popup.locator('.button-primary').click();
  await popup.waitForSelector('.form .facts');
  // What is known of the matter comes a moment later, and moves what stands below it.
  await popup.waitForSelector('.known:not([aria-busy="true"])');
}

/** Sends what is previewed; gives the receipt code, or null where it only waits in the outbox. */
export async function sendComplaint(popup: Page): Promise<string | null> {
  await popup.locator('.button-primary').click();
  await popup.waitForSelector('h2.sentence');
  return await popup.evaluate(() => document.querySelector('code.receipt')?.textContent ?? null);
}
