import { useState } from 'preact/hooks';
import type { DiaryEntry } from '../../messages/diary-messages';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { Ask } from '../options/ask';
import type { DiaryEffects } from './effects';
import type { LiveDiary } from './use-diary';

interface DiaryToolsProps {
  effects: Pick<DiaryEffects, 'save'>;
  diary: LiveDiary;
  entries: readonly DiaryEntry[];
}

/** What can be done with the whole diary. */
export function DiaryTools({ effects, diary, entries }: DiaryToolsProps) {
  const { t } = useText();
  // Null before the first time: only whoever was asked finds the focus where they left it.
  const [asking, setAsking] = useState<boolean | null>(null);
  return (
    <>
      <div class="row tools">
        <Button small onClick={() => effects.save('probity-diary.json', `${JSON.stringify(entries, null, 2)}\n`)}>
          {t('diary.export')}
        </Button>
        {!asking && (
          <Button small focused={asking === false} onClick={() => setAsking(true)}>
            {t('diary.delete-all')}
          </Button>
        )}
      </div>
      {asking && (
        <Ask
          question={t('diary.delete-all-ask', { count: entries.length })}
          yes={t('diary.delete-all')}
          onYes={() => diary.change({ type: 'delete-purchase', id: null }).catch(() => undefined)}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
