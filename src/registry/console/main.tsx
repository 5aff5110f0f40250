import { render } from 'preact';
import { App } from './app';
import { readLanguage } from './language';

const locale = readLanguage(localStorage, navigator.languages);
document.documentElement.lang = locale;

const root = document.getElementById('root');
if (root) render(<App first={locale} storage={localStorage} />, root);
