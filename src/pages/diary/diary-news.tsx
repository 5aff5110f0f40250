import { useEffect, useState } from 'preact/hooks';
import { dayAt } from '../../core/diary/day';
import type { DiaryEntry } from '../../messages/diary-messages';
import { diaryText } from '../../ui/diary-text';
import { LevelSign } from '../../ui/level-sign';
import { useText } from '../../ui/text-context';
import type { Ask } from '../popup/effects';
import { complaintAddress, DIARY_PAGE } from './addresses';

/** What has changed about merchants that something was bought from, until the shopper has seen it: also where no notification may be shown. */
export function DiaryNews({ ask }: { ask: Ask }) {
  const { t, locale } = useText();
  const [news, setNews] = useState<DiaryEntry[]>([]);
  useEffect(() => {
    const unseen = ({ change }: DiaryEntry) => change !== null && !change.seen;
    void ask({ type: 'get-diary' }).then(
      (diary) => setNews(diary?.on ? diary.entries.filter(unseen) : []),
      () => setNews([]),
    );
  }, [ask]);
  const [first] = news;
  if (!first) return null;
  const level = first.change?.kind === 'danger' ? 'danger' : 'caution';
  const text = diaryText(first, locale, dayAt(Date.now()));
  return (
    <section class="block stack" aria-label={t('diary.notice-title')}>
      <p class="small soft">{t('diary.notice-title')}</p>
      <p class={`level level-${level} level-plain reason-text`}>
        <LevelSign level={level} size={16} />
        {text.what}
      </p>
      <p class="small">{text.daysLeft}</p>
      <p class="row small">
        <a href={complaintAddress(first.id)} target="_blank" rel="noreferrer">
          {t('verdict.complain')}
        </a>
        <a href={DIARY_PAGE} target="_blank" rel="noreferrer">
          {t('diary.open-news', { count: news.length })}
        </a>
      </p>
    </section>
  );
}
