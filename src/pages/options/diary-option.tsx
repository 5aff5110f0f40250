import type { Locked } from '../../core/policy';
import type { Preferences } from '../../core/preferences';
import { DIARY_PAGE } from '../diary/addresses';
import { useText } from '../../ui/text-context';
import { Lockable } from './lockable';
import type { LiveOptions } from './use-options';

interface DiaryOptionProps {
  preferences: Preferences;
  locked: readonly Locked[];
  prefer: LiveOptions['prefer'];
}

/** Whether a diary of purchases is kept: only if the shopper wants it. */
export function DiaryOption({ preferences, locked, prefer }: DiaryOptionProps) {
  const { t } = useText();
  return (
    <section class="card" aria-labelledby="diary">
      <h2 id="diary">{t('diary.title')}</h2>
      <Lockable locked={locked.includes('diary')}>
        <label class="tick">
          <input
            type="checkbox"
            name="diary"
            checked={preferences.diary}
            onChange={(event) => prefer({ diary: event.currentTarget.checked })}
          />
          <span>
            {t('diary.keep')}
            <span class="under soft">{t('diary.keep-hint')}</span>
          </span>
        </label>
      </Lockable>
      <p>
        <a href={DIARY_PAGE}>{t('diary.open')}</a>
      </p>
    </section>
  );
}
