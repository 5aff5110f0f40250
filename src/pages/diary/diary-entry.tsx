import { useState } from 'preact/hooks';
import { dayAt } from '../../core/diary/day';
import type { DiaryEntry } from '../../messages/diary-messages';
import { Button } from '../../ui/button';
import { amountText } from '../../ui/amount-text';
import { deadlines, merchantText } from '../../ui/diary-text';
import { FactList } from '../../ui/fact-list';
import { dateText, writtenDay } from '../../ui/i18n/dates';
import { LevelSign } from '../../ui/level-sign';
import { reasonSentence } from '../../ui/reason-text';
import { useText } from '../../ui/text-context';
import { Ask } from '../options/ask';
import { complaintAddress } from './addresses';
import { draftOfNote } from './note-draft';
import { NoteForm } from './note-form';
import type { LiveDiary } from './use-diary';

interface DiaryEntryItemProps {
  entry: DiaryEntry;
  diary: LiveDiary;
  now: number;
}

/** One purchase: what is noted, what was listed since, what can still be done. */
export function DiaryEntryItem({ entry, diary, now }: DiaryEntryItemProps) {
  const { t, locale } = useText();
  const [step, setStep] = useState<'shown' | 'edit' | 'delete'>('shown');
  // What was left last: its button has the focus again.
  const [left, setLeft] = useState<'edit' | 'delete' | null>(null);
  const leave = () => {
    if (step !== 'shown') setLeft(step);
    setStep('shown');
  };
  const { id, url, boughtOn, amount, returnBy, change } = entry;
  if (step === 'edit')
    return (
      <li class="item">
        <h3>{merchantText(entry)}</h3>
        <NoteForm
          first={draftOfNote(entry)}
          isChange
          onSave={async (note) => {
            await diary.change({ type: 'change-purchase', id, note });
            leave();
          }}
          onCancel={leave}
        />
      </li>
    );
  const host = URL.parse(url)?.host ?? url;
  const facts = [
    { label: t('diary.site'), text: host },
    { label: t('diary.bought-on'), text: writtenDay(locale, boughtOn) },
    ...(amount ? [{ label: t('complaint.amount'), text: amountText(amount, locale) }] : []),
    ...(returnBy ? [{ label: t('diary.return-by'), text: writtenDay(locale, returnBy) }] : []),
  ];
  const level = change?.kind === 'danger' ? 'danger' : 'caution';
  return (
    <li class="item">
      <h3>{merchantText(entry)}</h3>
      <FactList facts={facts} />
      {change && (
        <div class={`level level-${level} change stack`}>
          <p class="reason-text">
            <LevelSign level={level} size={16} />
            {reasonSentence(change.reason, locale)}
          </p>
          <p class="small">{t('diary.learnt', { date: dateText(locale, change.at) })}</p>
        </div>
      )}
      <ul class="points small">
        {deadlines(entry, t, dayAt(now)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {step === 'delete' ? (
        <Ask
          question={t('diary.delete-ask')}
          yes={t('diary.delete')}
          onYes={() => diary.change({ type: 'delete-purchase', id }).catch(() => undefined)}
          onNo={leave}
        />
      ) : (
        <div class="row">
          <a class={`button button-small${change ? ' button-primary' : ''}`} href={complaintAddress(id)}>
            {t('verdict.complain')}
          </a>
          <Button small focused={left === 'edit'} onClick={() => setStep('edit')}>
            {t('diary.edit')}
          </Button>
          <Button small focused={left === 'delete'} onClick={() => setStep('delete')}>
            {t('diary.delete')}
          </Button>
        </div>
      )}
    </li>
  );
}
