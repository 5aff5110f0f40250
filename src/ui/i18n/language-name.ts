import type { Locale } from './catalogues';

/** What a language is called in another: `Chinese`, `英语`. Its script is named where it is not the usual one. The tag itself where nobody knows it. */
export function languageName(locale: Locale, tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const usual = new Intl.Locale(language).maximize().script;
    return (
      new Intl.DisplayNames(locale, { type: 'language' }).of(script === usual ? language : `${language}-${script}`) ??
      tag
    );
  } catch {
    return tag;
  }
}
