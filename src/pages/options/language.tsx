import { LANGUAGES, type Preferences } from '../../core/preferences';
import { Select } from '../../ui/field';
import { useText } from '../../ui/text-context';
import type { LiveOptions } from './use-options';

interface LanguageProps {
  preferences: Preferences;
  prefer: LiveOptions['prefer'];
}

/** Each by its own name, so that whoever cannot read the others finds theirs. */
const NAMES = { en: 'English', 'zh-CN': '简体中文' };

/** The language of warnings and pages, and what holds in private windows. */
export function Language({ preferences, prefer }: LanguageProps) {
  const { t } = useText();
  return (
    <section class="card" aria-labelledby="language">
      <h2 id="language">{t('options.language')}</h2>
      <div class="narrow">
        <Select
          name="language"
          label={t('options.language-of')}
          value={preferences.language}
          choices={LANGUAGES.map((value) => ({
            value,
            label: value === 'auto' ? t('options.language-auto') : NAMES[value],
          }))}
          onChange={(value) => prefer({ language: LANGUAGES.find((one) => one === value) ?? 'auto' })}
        />
      </div>
      <h2>{t('options.private')}</h2>
      <p>{t('options.private-hint')}</p>
    </section>
  );
}
