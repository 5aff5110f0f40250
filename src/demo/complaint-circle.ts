import * as v from 'valibot';
import type { DemoRegistry } from './demo-registry';
import { previewComplaint, sendComplaint, writeComplaint, type ComplaintText } from './popup';
import type { Shopper } from './shopper';
import type { Page } from 'puppeteer-core';

export const COMPLAINT: ComplaintText = {
  category: 'service-default',
  stage: 'delivery',
  facts: '2026 年 3 月 2 日下单四件套，付款 1,299 元，商家承诺 48 小时内发货。至今未发货，客服不回复，退款申请被拒。',
  remedy: 'refund',
  orderNumber: 'HT-20260302-118',
};

export const REASON = '商户未在答复期内说明发货情况，也未退款。订单、付款记录与聊天记录相互印证，投诉成立。';

const CasesSchema = v.array(v.object({ id: v.number(), state: v.string(), url: v.string() }));

type AtStep = (step: 'form' | 'preview' | 'filed', popup: Page) => Promise<void>;

/** Files a complaint about the page in a tab through the popup. Gives the receipt, or null if it waits in the outbox. */
export async function complain(
  shopper: Shopper,
  tabId: number,
  text: ComplaintText = COMPLAINT,
  at: AtStep = async () => undefined,
): Promise<string | null> {
  const popup = await shopper.openPopup(tabId);
  try {
    await writeComplaint(popup, text);
    await at('form', popup);
    await previewComplaint(popup);
    await at('preview', popup);
    const receipt = await sendComplaint(popup);
    await at('filed', popup);
    return receipt;
  } finally {
    await popup.close();
  }
}

/** The numbers of the cases that wait for a decision on a page, newest first. */
export async function openCases(registry: DemoRegistry, url: string): Promise<number[]> {
  const cases = v.parse(CasesSchema, JSON.parse(await registry.probity('cases', '--state', 'received', '--json')));
  return cases.filter((one) => one.url === url).map(({ id }) => id);
}

/** Upholds the newest complaint about a page, and publishes what follows. */
export async function decideAndPublish(registry: DemoRegistry, url: string): Promise<void> {
  const [id] = await openCases(registry, url);
  if (id === undefined) throw new Error(`No case about ${url} has reached the registry.`);
  await registry.probity('decide', String(id), '--outcome', 'upheld-unremedied', '--reason', REASON);
  await registry.probity('publish');
}
