import { useEffect, useRef, useState } from 'preact/hooks';
import { nameIn } from '../../core/registry-name';
import { FINDINGS } from '../../core/inspection/settle';
import { LOOK_ANSWERS, LOOK_QUESTIONS, LookResultSchema, type LookResult } from '../../core/inspection/volunteer-look';
import { Button } from '../../ui/button';
import { Select, TextArea } from '../../ui/field';
import { dateText } from '../../ui/i18n/dates';
import { identifierText } from '../../ui/identifier-text';
import { useText } from '../../ui/text-context';
import * as v from 'valibot';
import type { ShopToLookAt } from './use-shop-looks';

interface ShopLookFormProps {
  next: ShopToLookAt;
  busy: boolean;
  onGive: (result: LookResult) => void;
  onDecline: () => void;
}

const NOTHING = { finding: '', note: '', answers: Object.fromEntries(LOOK_QUESTIONS.map((one) => [one, ''])) };

/** One shop: the way to its page, the questions, and what the volunteer found. What was written stays until it is sent. */
export function ShopLookForm({ next: { registry, task }, busy, onGive, onDecline }: ShopLookFormProps) {
  const { t, locale } = useText();
  const [draft, setDraft] = useState(NOTHING);
  const [tries, setTries] = useState(0);
  const tried = tries > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const read = v.safeParse(LookResultSchema, { task: task.id, ...draft });
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  const missing = (value: string) => (tried && value === '' ? t('shop-look.missing') : undefined);
  return (
    <form
      class="item"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTries((before) => before + 1);
        if (read.success && !busy) onGive(read.output);
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {t('shop-look.shop', { name: identifierText(task.identifier, t).value })}
      </h3>
      <p>
        <a href={task.page} target="_blank" rel="noopener noreferrer">
          {t('shop-look.open')}
        </a>
      </p>
      <p class="small soft">{t('shop-look.until', { date: dateText(locale, Date.parse(task.until)) })}</p>
      {LOOK_QUESTIONS.map((question) => (
        <Select
          key={question}
          name={question}
          label={t(`shop-look.question.${question}`)}
          value={draft.answers[question] ?? ''}
          onChange={(value) => setDraft((all) => ({ ...all, answers: { ...all.answers, [question]: value } }))}
          choices={LOOK_ANSWERS.map((value) => ({ value, label: t(`shop-look.answer.${value}`) }))}
          problem={missing(draft.answers[question] ?? '')}
        />
      ))}
      <Select
        name="finding"
        label={t('shop-look.finding')}
        value={draft.finding}
        onChange={(finding) => setDraft((all) => ({ ...all, finding }))}
        choices={FINDINGS.map((value) => ({ value, label: t(`shop-look.finding.${value}`) }))}
        problem={missing(draft.finding)}
      />
      <TextArea
        name="note"
        label={t('shop-look.note')}
        hint={t('shop-look.note-hint')}
        maxLength={2000}
        rows={4}
        value={draft.note}
        onChange={(note) => setDraft((all) => ({ ...all, note }))}
        problem={tried && draft.note.trim().length < 10 ? t('shop-look.note-missing') : undefined}
      />
      <div class="row">
        <Button kind="primary" submit busy={busy}>
          {t('shop-look.send', { registry: nameIn(registry, locale) })}
        </Button>
        <Button busy={busy} onClick={onDecline}>
          {t('shop-look.decline')}
        </Button>
      </div>
    </form>
  );
}
