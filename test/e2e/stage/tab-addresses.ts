import type { Page } from 'puppeteer-core';

interface Extension {
  browser: {
    tabs: { query(of: object): Promise<{ url?: string }[]> };
    extension: { getViews(of: object): Pick<Window, 'location' | 'document'>[] };
  };
}

/** The addresses of all tabs, as a page of the extension is told them. */
export async function tabAddresses(desk: Page): Promise<string[]> {
  return await desk.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Extension & { chrome: Extension['browser'] };
    return (await (browser ?? chrome).tabs.query({})).map(({ url }) => url ?? '');
  });
}

/** What stands in a field of one of the extension's own pages, which it opened itself at `address`; null where it is not there (yet). */
export async function valueIn(desk: Page, address: string, field: string): Promise<string | null> {
  return await desk.evaluate(
    (href, name) => {
      const { browser, chrome } = globalThis as unknown as Extension & { chrome: Extension['browser'] };
      const views = (browser ?? chrome).extension.getViews({ type: 'tab' });
      const view = views.find(({ location }) => location.href === href);
      return view?.document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? null;
    },
    address,
    field,
  );
}
