import type { Locale } from '../../../ui/i18n/translate';
import { useWords } from '../words';

const LANGUAGES: readonly { locale: Locale; name: string }[] = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en', name: 'English' },
];

/** The other language by its own name, so that whoever reads only that one finds it. */
export function LanguageSwitch({ onSpeak }: { onSpeak: (locale: Locale) => void }) {
  const { locale } = useWords();
  return (
    <>
      {LANGUAGES.filter((one) => one.locale !== locale).map((one) => (
        <button
          key={one.locale}
          type="button"
          class="link-button"
          lang={one.locale}
          onClick={() => onSpeak(one.locale)}
        >
          {one.name}
        </button>
      ))}
    </>
  );
}
