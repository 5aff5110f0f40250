import type { Locked } from '../../core/policy';
import type { Preferences } from '../../core/preferences';
import { useText } from '../../ui/text-context';
import { Lockable } from './lockable';
import type { LiveOptions } from './use-options';

interface SyncOptionProps {
  preferences: Preferences;
  locked: readonly Locked[];
  prefer: LiveOptions['prefer'];
}

/** Whether the shopper's other browsers use the same settings: only if they want it. */
export function SyncOption({ preferences, locked, prefer }: SyncOptionProps) {
  const { t } = useText();
  return (
    <section class="card" aria-labelledby="sync">
      <h2 id="sync">{t('sync.title')}</h2>
      <Lockable locked={locked.includes('sync')}>
        <label class="tick">
          <input
            type="checkbox"
            name="sync"
            checked={preferences.sync}
            onChange={(event) => prefer({ sync: event.currentTarget.checked })}
          />
          <span>
            {t('sync.share')}
            <span class="under soft">{t('sync.hint')}</span>
          </span>
        </label>
      </Lockable>
    </section>
  );
}
