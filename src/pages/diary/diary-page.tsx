import { Button } from '../../ui/button';
import { ProjectSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import { DiaryEntryItem } from './diary-entry';
import { DiaryTools } from './diary-tools';
import type { DiaryEffects } from './effects';
import { useDiary } from './use-diary';

/** The diary of purchases: what was bought from whom, until when it may go back, and what was listed since. */
export function DiaryPage({ effects }: { effects: DiaryEffects }) {
  const { t } = useText();
  const diary = useDiary(effects);
  const { report, cause } = diary;
  return (
    <main class="sheet">
      <h1 class="sheet-head">
        <ProjectSign size={24} />
        {t('diary.title')}
      </h1>
      <div role="alert">{cause !== null && <p class="card problem">{t('diary.failed', { cause })}</p>}</div>
      {!report && cause !== null && (
        <div class="row">
          <Button onClick={diary.reload}>{t('page.retry')}</Button>
        </div>
      )}
      {report && !report.on && (
        <section class="card" aria-labelledby="off">
          <h2 id="off">{t('diary.off')}</h2>
          <p>{t('diary.keep-hint')}</p>
          <div class="row">
            <Button onClick={() => void effects.openOptions()}>{t('options.open')}</Button>
          </div>
        </section>
      )}
      {report?.on && !report.mayNotify && (
        <section class="card" aria-labelledby="notices">
          <h2 id="notices">{t('diary.notices')}</h2>
          <p>{t('diary.notices-hint')}</p>
          <div class="row">
            <Button onClick={() => void effects.allowNotices().then(diary.reload, diary.reload)}>
              {t('diary.notices-allow')}
            </Button>
          </div>
        </section>
      )}
      {report && (
        <section class="card" aria-labelledby="entries">
          <h2 id="entries">{t('diary.entries')}</h2>
          {report.entries.length === 0 && <p>{t(report.on ? 'diary.empty' : 'diary.empty-off')}</p>}
          {report.entries.length > 0 && (
            <ul class="stack" aria-live="polite">
              {report.entries.map((entry) => (
                <DiaryEntryItem key={entry.id} entry={entry} diary={diary} now={effects.now()} />
              ))}
            </ul>
          )}
          {report.entries.length > 0 && <DiaryTools effects={effects} diary={diary} entries={report.entries} />}
        </section>
      )}
    </main>
  );
}
