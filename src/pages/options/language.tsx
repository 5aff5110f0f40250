import type { Locked } from '../../core/policy';
import { LANGUAGES, type Preferences } from '../../core/preferences';
import { Select } from '../../ui/field';
import { translate } from '../../ui/i18n/translate';
import { useText } from '../../ui/text-context';
import { Lockable } from './lockable';
import type { LiveOptions } from './use-options';

interface LanguageProps {
  preferences: Preferences;
  locked: readonly Locked[];
  prefer: LiveOptions['prefer'];
}

/** The language of warnings and pages, and what holds in private windows. */
export function Language({ preferences, locked, prefer }: LanguageProps) {
  const { t } = useText();
  return (
    <section class="card" aria-labelledby="language">
      <h2 id="language">{t('options.language')}</h2>
      <Lockable locked={locked.includes('language')}>
        <div class="narrow">
          <Select
            name="language"
            label={t('options.language-of')}
            value={preferences.language}
            // Each by its own name, so that whoever cannot read the others finds theirs.
            choices={LANGUAGES.map((value) => ({
              value,
              label: value === 'auto' ? t('options.language-auto') : translate(value, 'language.own'),
            }))}
            onChange={(value) => prefer({ language: LANGUAGES.find((one) => one === value) ?? 'auto' })}
          />
        </div>
      </Lockable>
      <h2>{t('options.private')}</h2>
      <p>{t('options.private-hint')}</p>
    </section>
  );
}
