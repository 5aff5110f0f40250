import type { Page } from 'puppeteer-core';

/** The warning's host has a name that no page can know beforehand; on pages with no popovers of their own it is told by being one. */
const hostSelector = ':popover-open';

/** Waits until the warning is shown on a page; rejects if it isn't in time. */
export async function waitForBanner(page: Page, timeout = 10_000): Promise<void> {
  await page.waitForSelector(`html > ${hostSelector}`, { visible: true, timeout });
}

/** Whether a warning is shown on a page. */
export async function hasBanner(page: Page): Promise<boolean> {
  return (await page.$(`html > ${hostSelector}`)) !== null;
}

interface DomNode {
  nodeName: string;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** All words of the warning on a page. Only Chromium's developer tools look into a closed shadow root. */
export async function bannerText(page: Page): Promise<string> {
  const tools = await page.createCDPSession();
  try {
    const { root } = await tools.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
    return textOf(html?.children?.find(({ nodeName }) => nodeName.includes('-')) ?? null);
  } finally {
    await tools.detach();
  }
}

function textOf(node: DomNode | null): string {
  if (node === null || node.nodeName === 'STYLE') return '';
  const inner = [...(node.shadowRoots ?? []), ...(node.children ?? [])].map(textOf);
  return [node.nodeName === '#text' ? node.nodeValue : '', ...inner].filter(Boolean).join('\n');
}
