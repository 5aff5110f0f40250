import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { translator } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { pageLocale } from '../language';
import { markLanguage } from '../../ui/i18n/mark-language';
import { withConsent } from '../with-consent';
import { Panel } from './panel';

const locale = await pageLocale();
const t = translator(locale);
markLanguage(document.documentElement, locale);
document.title = `${t('panel.title')} · ${t('app.name')}`;

const root = document.getElementById('root');
if (root) {
  render(
    <TextProvider value={{ locale, t }}>
      <Panel ask={withConsent(send, browser, t('preview.no-consent'))} />
    </TextProvider>,
    root,
  );
}
