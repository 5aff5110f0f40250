import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { translator } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { pageAccess } from '../access';
import { AHEAD, askAhead, tabAskedFor, type Ahead } from './ahead';
import { askedAhead } from '../asked-ahead';
import { extensionMemory } from '../extension-memory';
import { pageLocale } from '../language';
import { markLanguage } from '../../ui/i18n/mark-language';
import { openHandoff } from '../open-handoff';
import { withConsent } from '../with-consent';
import { sessionDrafts } from './drafts';
import { keptPage } from './kept-page';
import { Popup } from './popup';

const inOwnTab = tabAskedFor(location.search) !== null;
// Asked by the early script where there is one, else now.
const ahead = (globalThis as { [AHEAD]?: Ahead })[AHEAD] ?? askAhead(browser, location.search);

const speaking = pageLocale(ahead.language);
const tabId = await ahead.tabId;
const ask = askedAhead(send, [
  { type: 'get-lists' as const },
  ...(tabId === null ? [] : [{ type: 'get-page' as const, tabId }]),
]);
const kept =
  tabId === null
    ? null
    : keptPage(
        {
          session: { get: () => ahead.state },
          tabUrl: () => ahead.url,
          own: browser.runtime.getURL(''),
        },
        tabId,
      ).catch(() => null);
const locale = await speaking;
const t = translator(locale);
markLanguage(document.documentElement, locale);
document.documentElement.classList.toggle('wide', inOwnTab);
document.title = t('app.name');

async function leave(): Promise<void> {
  if (tabId === null) return;
  // Without a page to go back to, an empty one.
  await browser.tabs.goBack(tabId).catch(() => browser.tabs.update(tabId, { url: 'about:blank' }));
  if (!inOwnTab) window.close();
}

/** By the tab's own word, and only while it shows that very page. */
async function titleOf(url: string): Promise<string | null> {
  const tab = tabId === null ? null : await browser.tabs.get(tabId);
  return tab?.url === url ? (tab.title ?? null) : null;
}

async function openComplaint(at: { about: string } | { filed: string }): Promise<void> {
  const query = new URLSearchParams(tabId === null ? at : { ...at, tab: String(tabId) });
  await browser.tabs.create({ url: browser.runtime.getURL(`src/pages/complaint/index.html?${query}`) });
  if (!inOwnTab) window.close();
}

async function inspect(): Promise<void> {
  if (tabId === null) return;
  await send({ type: 'inspect-reviews', tabId });
  if (!inOwnTab) window.close();
  else await browser.tabs.update(tabId, { active: true });
}

async function openPanel(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/pages/panel/index.html') });
  if (!inOwnTab) window.close();
}

const effects = {
  ask: withConsent(ask, browser, t('preview.no-consent')),
  tabId,
  ...(kept ? { kept } : {}),
  leave,
  inspect,
  openPanel,
  drafts: sessionDrafts(browser.storage.session),
  openHandoff,
  titleOf,
  openComplaint,
  access: pageAccess,
  situation: extensionMemory,
  openOptions: () => browser.runtime.openOptionsPage(),
};
const root = document.getElementById('root');
if (root) {
  render(
    <TextProvider value={{ locale, t }}>
      <Popup effects={effects} />
    </TextProvider>,
    root,
  );
}
