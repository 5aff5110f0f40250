import { useState } from 'preact/hooks';
import { COUNTRIES } from '../../core/diary/periods';
import type { Note } from '../../core/diary/purchase';
import { withdrawalIn } from '../../core/shopper-periods';
import { Button } from '../../ui/button';
import { currencyChoices } from '../../ui/currencies';
import { DateField, Select, TextField } from '../../ui/field';
import { useText } from '../../ui/text-context';
import { causeOf } from '../cause-of';
import { changed, noteOf, type NoteDraft, type NoteField } from './note-draft';

interface NoteFormProps {
  first: NoteDraft;
  /** Of a purchase that is in the diary already. */
  isChange?: boolean;
  /** Keeps the note; rejects where it could not be kept. */
  onSave: (note: Note) => Promise<void>;
  onCancel: () => void;
}

/** When, for how much, and until when it may go back: proposed by the country's law, and changed at will. */
export function NoteForm({ first, isChange = false, onSave, onCancel }: NoteFormProps) {
  const { t, locale } = useText();
  const [draft, setDraft] = useState(first);
  const [checked, setChecked] = useState(false);
  const [state, setState] = useState<'idle' | 'saving' | { cause: string }>('idle');
  const result = noteOf(draft);
  const problems = checked && 'problems' in result ? result.problems : [];
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const period = withdrawalIn(draft.country);

  const field = (name: NoteField) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft(changed(draft, { [name]: value })),
    problem: problems.includes(name) ? t(`diary.problem.${name}`) : undefined,
  });
  const save = async () => {
    setChecked(true);
    if (!('note' in result)) return;
    setState('saving');
    try {
      await onSave(result.note);
    } catch (error) {
      setState({ cause: causeOf(error) });
    }
  };
  return (
    <form
      class="stack"
      aria-label={t('diary.note')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DateField {...field('boughtOn')} label={t('diary.bought-on')} />
      <div class="pair">
        <TextField {...field('amount')} label={t('complaint.amount')} optional />
        <Select
          name="currency"
          label={t('complaint.currency')}
          value={draft.currency}
          onChange={(currency) => setDraft(changed(draft, { currency }))}
          choices={currencyChoices(draft.currency)}
        />
      </div>
      <Select
        {...field('country')}
        label={t('diary.country')}
        choices={COUNTRIES.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) =>
          a.label.localeCompare(b.label, locale),
        )}
      />
      <DateField
        {...field('returnBy')}
        label={t('diary.return-by')}
        hint={
          period
            ? t('diary.period', { count: period.days, law: t(`law.withdraw-${period.law}`) })
            : t('diary.no-period')
        }
        optional
      />
      <p role="alert" class="problem">
        {typeof state === 'object' ? t('diary.failed', { cause: state.cause }) : ''}
      </p>
      <div class="row">
        <Button kind="primary" submit busy={state === 'saving'}>
          {t(isChange ? 'diary.save-change' : 'diary.save')}
        </Button>
        <Button onClick={onCancel}>{t('options.cancel')}</Button>
      </div>
    </form>
  );
}
