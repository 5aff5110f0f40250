import type { Locale } from './catalogues';
import { translate } from './translate';

/** The file of `_locales` in which the browser looks for the manifest's own texts, and for what is said where no catalogue is loaded. */
export function manifestTexts(locale: Locale): { path: string; text: string } {
  const messages = {
    name: { message: translate(locale, 'manifest.name') },
    description: { message: translate(locale, 'manifest.description') },
    veil: { message: translate(locale, 'manifest.veil') },
  };
  return {
    path: `_locales/${locale.replaceAll('-', '_')}/messages.json`,
    text: `${JSON.stringify(messages, null, 2)}\n`,
  };
}
