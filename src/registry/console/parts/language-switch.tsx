import { LOCALES } from '../../../ui/i18n/catalogues';
import { translate, type Locale } from '../../../ui/i18n/translate';
import { useWords } from '../words';

/** The other languages by their own names, so that whoever reads only one of those finds it. */
export function LanguageSwitch({ onSpeak }: { onSpeak: (locale: Locale) => void }) {
  const { locale } = useWords();
  return (
    <>
      {LOCALES.filter((one) => one !== locale).map((one) => (
        <button key={one} type="button" class="link-button" lang={one} onClick={() => onSpeak(one)}>
          {translate(one, 'language.own')}
        </button>
      ))}
    </>
  );
}
