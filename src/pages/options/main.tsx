import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { pageLocale } from '../language';
import { Options } from './options';

function save(fileName: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const locale = await pageLocale();
const root = document.getElementById('root');
if (root) {
  const effects = { ask: send, save, now: () => Date.now() };
  render(<Options effects={effects} first={locale} browserLanguage={browser.i18n.getUILanguage()} />, root);
}
