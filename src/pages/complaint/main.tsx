import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { translator } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { pageLocale } from '../language';
import { markLanguage } from '../../ui/i18n/mark-language';
import { openHandoff } from '../open-handoff';
import { sessionDrafts } from '../popup/drafts';
import { withConsent } from '../with-consent';
import { ComplaintPage } from './complaint-page';
import type { PageEffects, Place } from './effects';
import { purchaseDrafts } from './purchase-drafts';
import { takePicture } from './take-picture';

const query = new URLSearchParams(location.search);
const askedFor = Number.parseInt(query.get('tab') ?? '', 10);
const tabId = Number.isInteger(askedFor) ? askedFor : null;

const locale = await pageLocale();
const t = translator(locale);
markLanguage(document.documentElement, locale);
document.documentElement.classList.add('wide');
document.title = t('app.name');

const purchase = query.get('purchase');
const bought = purchase === null ? null : await purchaseDrafts(send, browser.storage.session, purchase);

const effects: PageEffects = {
  ask: withConsent(send, browser, t('preview.no-consent')),
  drafts: bought?.drafts ?? sessionDrafts(browser.storage.session),
  tabId,
  titleOf: async (url) => {
    const tab = tabId === null ? null : await browser.tabs.get(tabId);
    return tab?.url === url ? (tab.title ?? null) : null;
  },
  takePicture: (url) => takePicture(browser.tabs, tabId, url),
  openHandoff,
  allowNotices: () => browser.permissions.request({ permissions: ['notifications'] }),
  save(name, text) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
  },
  go(to: Place) {
    location.search = new URLSearchParams(tabId === null ? to : { ...to, tab: String(tabId) }).toString();
  },
};

const about = bought?.url ?? query.get('about');
const place: Place = about === null ? { filed: query.get('filed') ?? '' } : { about };

const root = document.getElementById('root');
if (root) {
  render(
    <TextProvider value={{ locale, t }}>
      <ComplaintPage effects={effects} place={place} />
    </TextProvider>,
    root,
  );
}
