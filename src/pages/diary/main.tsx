import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { translator } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { pageLocale } from '../language';
import { markLanguage } from '../../ui/i18n/mark-language';
import { saveFile } from '../save-file';
import { DiaryPage } from './diary-page';
import type { DiaryEffects } from './effects';

const locale = await pageLocale();
const t = translator(locale);
markLanguage(document.documentElement, locale);
document.title = `${t('diary.title')} · ${t('app.name')}`;

const effects: DiaryEffects = {
  ask: send,
  allowNotices: () => browser.permissions.request({ permissions: ['notifications'] }),
  save: saveFile,
  openOptions: () => browser.runtime.openOptionsPage(),
  now: () => Date.now(),
};

const root = document.getElementById('root');
if (root) {
  render(
    <TextProvider value={{ locale, t }}>
      <DiaryPage effects={effects} />
    </TextProvider>,
    root,
  );
}
