import { translate, type Locale } from '../ui/i18n/translate';

/** Says in which language a page is, and in which direction that is written. */
export function markLanguage(page: Pick<HTMLElement, 'lang' | 'dir'>, locale: Locale): void {
  page.lang = locale;
  page.dir = translate(locale, 'language.dir');
}
