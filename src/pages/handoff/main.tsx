import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { translator } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { extensionMemory } from '../extension-memory';
import { pageLocale } from '../language';
import { markLanguage } from '../../ui/i18n/mark-language';
import { sessionDrafts } from '../popup/drafts';
import { HandoffPage } from './handoff-page';

const query = new URLSearchParams(location.search);
const about = query.get('about');

const locale = await pageLocale();
const t = translator(locale);
markLanguage(document.documentElement, locale);
document.title = t('handoff.title');

const effects = {
  ask: send,
  drafts: sessionDrafts(browser.storage.session),
  situation: extensionMemory,
  print: () => window.print(),
};

const root = document.getElementById('root');
if (root) {
  render(
    <TextProvider value={{ locale, t }}>
      <HandoffPage effects={effects} source={about === null ? { filed: query.get('filed') ?? '' } : { about }} />
    </TextProvider>,
    root,
  );
}
