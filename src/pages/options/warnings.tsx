import type { Locked } from '../../core/policy';
import { CAUTION_SIGNS, DANGER_SIGNS, type Preferences } from '../../core/preferences';
import { RadioGroup } from '../../ui/radio-group';
import { useText } from '../../ui/text-context';
import { Agreement } from './agreement';
import { Lockable } from './lockable';
import type { LiveOptions } from './use-options';

interface WarningsProps {
  preferences: Preferences;
  /** How many of the registries that are followed may alarm. */
  mayAlarm: number;
  locked: readonly Locked[];
  prefer: LiveOptions['prefer'];
}

/** How loud warnings are. Danger is never less than a banner. */
export function Warnings({ preferences, mayAlarm, locked, prefer }: WarningsProps) {
  const { t } = useText();
  return (
    <section class="card" aria-labelledby="warnings">
      <h2 id="warnings">{t('options.warnings')}</h2>
      <Lockable locked={locked.includes('danger')}>
        <RadioGroup
          legend={t('options.danger')}
          choices={DANGER_SIGNS.map((value) => ({ value, label: t(`options.danger.${value}`) }))}
          value={preferences.danger}
          onChange={(danger) => prefer({ danger })}
        />
      </Lockable>
      <Lockable locked={locked.includes('caution')}>
        <RadioGroup
          legend={t('options.caution')}
          choices={CAUTION_SIGNS.map((value) => ({ value, label: t(`options.caution.${value}`) }))}
          value={preferences.caution}
          onChange={(caution) => prefer({ caution })}
        />
      </Lockable>
      <Lockable locked={locked.includes('dangerNeeds')}>
        <Agreement of={mayAlarm} wanted={preferences.dangerNeeds} onChange={(dangerNeeds) => prefer({ dangerNeeds })} />
      </Lockable>
      <p class="small soft">{t('options.warnings-hint')}</p>
    </section>
  );
}
