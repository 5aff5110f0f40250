import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { pageLocale } from '../language';
import { saveFile } from '../save-file';
import { Options } from './options';

const locale = await pageLocale();
const root = document.getElementById('root');
if (root) {
  const effects = { ask: send, save: saveFile, now: () => Date.now() };
  render(<Options effects={effects} first={locale} browserLanguage={browser.i18n.getUILanguage()} />, root);
}
