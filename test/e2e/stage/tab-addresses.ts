import type { Page } from 'puppeteer-core';

interface Extension {
  browser: { tabs: { query(of: object): Promise<{ url?: string }[]> } };
}

/** The addresses of all tabs, as a page of the extension is told them. */
export async function tabAddresses(desk: Page): Promise<string[]> {
  return await desk.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension & { chrome: Extension['browser'] };
    return (await (browser ?? chrome).tabs.query({})).map(({ url }) => url ?? '');
  });
}
