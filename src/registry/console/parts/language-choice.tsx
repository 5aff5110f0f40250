import { Select } from '../../../ui/field';
import type { Locale } from '../../../ui/i18n/translate';
import { useWords } from '../words';

const LOCALES = ['zh-CN', 'en'] as const;

/** In which language something is written to someone. */
export function LanguageChoice({ language, onChange }: { language: Locale; onChange: (language: Locale) => void }) {
  const w = useWords();
  return (
    <Select
      name="language"
      label={w('complaint.language')}
      value={language}
      onChange={(value) => onChange(value === 'en' ? 'en' : 'zh-CN')}
      choices={LOCALES.map((value) => ({ value, label: w(`language.${value}`) }))}
    />
  );
}
