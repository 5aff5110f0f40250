import { Select } from '../../../ui/field';
import { FALLBACK } from '../../../ui/i18n/catalogue';
import { LOCALES, type Locale } from '../../../ui/i18n/catalogues';
import { languageName } from '../../../ui/i18n/language-name';
import { useWords } from '../words';

interface LanguageChoiceProps {
  language: Locale;
  onChange: (language: Locale) => void;
  /** All that there are words in, where none are named. */
  among?: readonly Locale[];
}

/** In which language something is written to someone; a complaint may be in one that is not offered here. */
export function LanguageChoice({ language, onChange, among = LOCALES }: LanguageChoiceProps) {
  const w = useWords();
  return (
    <Select
      name="language"
      label={w('complaint.language')}
      value={among.includes(language) ? language : FALLBACK}
      onChange={onChange}
      choices={among.map((value) => ({ value, label: languageName(w.locale, value) }))}
    />
  );
}
