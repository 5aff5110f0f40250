import { render, type ComponentChildren } from 'preact';
import { markLanguage } from '../../ui/i18n/mark-language';
import { pickLocale } from '../../ui/i18n/pick-locale';
import { translator, type Locale } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';

/** Shows a page of the gallery in the language that its address asks for, else the browser's. */
export function showPage(page: (locale: Locale) => { title: string; content: ComponentChildren }): void {
  const asked = new URLSearchParams(location.search).get('language');
  const locale = pickLocale(asked ? [asked] : navigator.languages);
  markLanguage(document.documentElement, locale);
  const { title, content } = page(locale);
  document.title = title;
  const root = document.getElementById('root');
  if (root) render(<TextProvider value={{ locale, t: translator(locale) }}>{content}</TextProvider>, root);
}
