import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { translator } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { pageAccess } from '../access';
import { pageLocale } from '../language';
import { demoStreet } from './demo-street';
import { markLanguage } from '../../ui/i18n/mark-language';
import { Welcome } from './welcome';

const locale = await pageLocale();
const t = translator(locale);
markLanguage(document.documentElement, locale);
document.title = t('welcome.title');

const root = document.getElementById('root');
if (root) {
  const effects = {
    ask: send,
    access: pageAccess,
    openOptions: () => browser.runtime.openOptionsPage(),
    street: () => demoStreet(async () => (await fetch('/street.json')).json()),
    now: () => Date.now(),
  };
  render(
    <TextProvider value={{ locale, t }}>
      <Welcome effects={effects} />
    </TextProvider>,
    root,
  );
}
