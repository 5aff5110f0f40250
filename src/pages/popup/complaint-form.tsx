import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CATEGORIES, STAGES } from '../../core/category';
import { COMPLAINT_KINDS, MAX_FACTS_LENGTH, REMEDIES, type Complaint } from '../../core/complaint';
import type { ListReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { Select, TextArea } from '../../ui/field';
import { useText } from '../../ui/text-context';
import { ComplaintMore } from './complaint-more';
import { complaintOf, MORE_FIELDS, type Draft, type DraftField } from './draft';

interface ComplaintFormProps {
  draft: Draft;
  registries: readonly ListReport[];
  onChange: (draft: Draft) => void;
  /** Files that go along, and how they are added here. */
  evidence: ComponentChildren;
  /** Every field holds: the complaint as it would be sent. */
  onReady: (complaint: Complaint) => void;
}

/** The names of text fields in a draft. */
export type TextOf = { [K in keyof Draft]-?: Draft[K] extends string ? K : never }[keyof Draft] & DraftField;

/**
 * The complaint form: what it is about, what is asked for and what happened; the rest folded. Fields are checked by the core's
 * schema when the shopper asks for the preview, and from then on at each change.
 */
export function ComplaintForm({ draft, registries, onChange, evidence, onReady }: ComplaintFormProps) {
  const { t, locale } = useText();
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  const [checked, setChecked] = useState(0);
  const result = complaintOf(draft, locale);
  const problems = checked > 0 && 'problems' in result ? result.problems : [];
  const isTip = draft.kind === 'tip';

  // A refused check leads to the first field that needs attention.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [checked]);

  const check = () => ('complaint' in result ? onReady(result.complaint) : setChecked(checked + 1));
  const problem = (field: DraftField) =>
    problems.includes(field) ? t(`problem.${field}`, { max: MAX_FACTS_LENGTH }) : undefined;
  const field = (name: TextOf) => ({
    name,
    value: draft[name],
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
    problem: problem(name),
  });
  const choices = <V extends string>(values: readonly V[], word: (value: V) => string) =>
    values.map((value) => ({ value, label: capital(word(value)) }));

  return (
    <form class="block form" ref={form} aria-labelledby={heading} onSubmit={(event) => event.preventDefault()}>
      <h2 id={heading}>{t('form.title')}</h2>
      <p class="small soft">{t('form.intro')}</p>
      <fieldset class="field">
        <legend>{t('complaint.kind')}</legend>
        {COMPLAINT_KINDS.map((kind) => (
          <label key={kind} class="tick">
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={draft.kind === kind}
              onChange={() => onChange({ ...draft, kind })}
            />
            <span>{t(`complaint.kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <Select
        {...field('category')}
        label={t('form.category')}
        choices={choices(CATEGORIES, (one) => t(`category.${one}`))}
      />
      <Select {...field('stage')} label={t('form.stage')} choices={choices(STAGES, (one) => t(`stage.${one}`))} />
      {!isTip && (
        <Select
          {...field('remedy')}
          label={t('form.remedy')}
          choices={choices(REMEDIES, (one) => t(`remedy.${one}`))}
        />
      )}
      <TextArea {...field('facts')} label={t('form.facts')} hint={t('form.facts-hint')} maxLength={MAX_FACTS_LENGTH} />
      {evidence}
      <ComplaintMore
        draft={draft}
        registries={registries}
        onChange={onChange}
        field={field}
        problem={problem}
        open={MORE_FIELDS.some((name) => problems.includes(name))}
      />
      <p role="alert" class="problem">
        {problems.length > 0 ? t('form.problems', { count: problems.length }) : ''}
      </p>
      <div class="row">
        <Button kind="primary" onClick={check}>
          {t('form.preview')}
        </Button>
        <span class="small soft">{t('form.draft')}</span>
      </div>
      <p class="small soft">{t('complaint.check-hint')}</p>
    </form>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
