import type { Page } from 'puppeteer-core';
import type { Answers, Language } from './states';

/** Stands in for the browser's extension API, with the worker's answers given beforehand. */
export async function fakeExtension(page: Page, answers: Answers, language: Language, mayRead = true): Promise<void> {
  await page.evaluateOnNewDocument(
    (given: string, uiLanguage: string) => {
      const replies = JSON.parse(given) as Record<string, unknown>;
      const session = new Map<string, unknown>();
      const sendMessage = async ({ type }: { type: string }) => {
        const reply = replies[type] ?? null;
        return typeof reply === 'object' && reply !== null && 'throws' in reply ? { failed: reply.throws } : reply;
      };
      const tab = { id: 7 };
      const title =
        uiLanguage === 'en' ? 'Cotton bedding, king size | Haitang Textiles' : '长绒棉四件套 - 海棠家纺旗舰店';
      const granted = replies.mayRead !== false;
      const extension = {
        runtime: {
          id: 'probity',
          sendMessage,
          getManifest: () => ({}),
          getURL: (path: string) => `chrome-extension://probity/${path}`,
          openOptionsPage: async () => {},
        },
        permissions: { contains: async () => granted, request: async () => false },
        i18n: { getUILanguage: () => uiLanguage },
        tabs: {
          query: async () => [tab],
          getCurrent: async () => tab,
          get: async () => ({ ...tab, url: 'https://haitang-sale.example/p/1024?ref=ad', title }),
        },
        storage: {
          local: { get: async () => replies.remembered ?? {}, set: async () => {} },
          session: {
            get: async (key: string) => ({ [key]: session.get(key) }),
            set: async (items: Record<string, unknown>) =>
              Object.entries(items).forEach(([key, value]) => session.set(key, value)),
            remove: async (key: string) => session.delete(key),
          },
        },
      };
      Object.assign(globalThis, { browser: extension, chrome: extension });
    },
    JSON.stringify({ ...answers, mayRead }),
    language,
  );
}
