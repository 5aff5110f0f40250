import type { Locked } from '../../core/policy';
import type { Preferences } from '../../core/preferences';
import { Select } from '../../ui/field';
import { LOCALES } from '../../ui/i18n/catalogues';
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
    <>
      <section class="card" aria-labelledby="language">
        <h2 id="language">{t('options.language')}</h2>
        <Lockable locked={locked.includes('language')}>
          <div class="narrow">
            <Select
              name="language"
              label={t('options.language-of')}
              value={LOCALES.find((one) => one === preferences.language) ?? 'auto'}
              // Each by its own name, so that whoever cannot read the others finds theirs.
              choices={[
                { value: 'auto', label: t('options.language-auto') },
                ...LOCALES.map((value) => ({ value, label: translate(value, 'language.own') })),
              ]}
              onChange={(language) => prefer({ language })}
            />
          </div>
        </Lockable>
      </section>
      <section class="card" aria-labelledby="private">
        <h2 id="private">{t('options.private')}</h2>
        <p>{t('options.private-hint')}</p>
      </section>
    </>
  );
}
