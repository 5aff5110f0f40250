import { render } from 'preact';
import browser from 'webextension-polyfill';
import { send } from '../../messages/send';
import { translator } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { extensionMemory } from '../extension-memory';
import { pageLocale } from '../language';
import { markLanguage } from '../../ui/i18n/mark-language';
import { Blocked } from './blocked';
import { leave } from './leave';

const locale = await pageLocale();
const t = translator(locale);
markLanguage(document.documentElement, locale);
document.title = t('blocked.title');

const tab = await browser.tabs.getCurrent();

async function close(): Promise<void> {
  const others = await browser.tabs.query({ currentWindow: true });
  if (others.length > 1 && tab?.id !== undefined) await browser.tabs.remove(tab.id);
  else location.replace('about:blank');
}

const effects = {
  ask: send,
  tabId: tab?.id ?? null,
  situation: extensionMemory,
  leave: () => leave({ history, close: () => void close(), wait: (then, ms) => void setTimeout(then, ms) }),
  open: (url: string) => location.replace(url),
};

const root = document.getElementById('root');
if (root) {
  render(
    <TextProvider value={{ locale, t }}>
      <Blocked effects={effects} />
    </TextProvider>,
    root,
  );
}
