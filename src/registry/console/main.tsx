import { render } from 'preact';
import { markLanguage } from '../../ui/i18n/mark-language';
import { App } from './app';
import { readLanguage } from './language';

const locale = readLanguage(localStorage, navigator.languages);
markLanguage(document.documentElement, locale);

const root = document.getElementById('root');
if (root) render(<App first={locale} storage={localStorage} />, root);
