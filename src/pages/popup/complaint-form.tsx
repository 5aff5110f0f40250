import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CATEGORIES, STAGES } from '../../core/category';
import { MAX_FACTS_LENGTH, REMEDIES, type Complaint } from '../../core/complaint';
import type { ListReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { Select, TextArea, TextField } from '../../ui/field';
import { useText } from '../../ui/text-context';
import { complaintOf, type Draft, type DraftField } from './draft';
import { IdentifierChoice } from './identifier-choice';

interface ComplaintFormProps {
  draft: Draft;
  registries: readonly ListReport[];
  onChange: (draft: Draft) => void;
  /** Every field holds: the complaint as it would be sent. */
  onReady: (complaint: Complaint) => void;
}

/** The complaint form. Fields are checked by the core's schema when the shopper asks for the preview, and from then on at each change. */
export function ComplaintForm({ draft, registries, onChange, onReady }: ComplaintFormProps) {
  const { t, locale } = useText();
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  const [checked, setChecked] = useState(0);
  const result = complaintOf(draft, locale);
  const problems = checked > 0 && 'problems' in result ? result.problems : [];

  // A refused check leads to the first field that needs attention.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [checked]);

  const check = () => ('complaint' in result ? onReady(result.complaint) : setChecked(checked + 1));
  const problem = (field: DraftField) =>
    problems.includes(field) ? t(`problem.${field}`, { max: MAX_FACTS_LENGTH }) : undefined;
  const field = (name: Exclude<DraftField, 'identifiers'>) => ({
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
      <Select
        {...field('category')}
        label={t('form.category')}
        choices={choices(CATEGORIES, (one) => t(`category.${one}`))}
      />
      <Select {...field('stage')} label={t('form.stage')} choices={choices(STAGES, (one) => t(`stage.${one}`))} />
      <TextArea {...field('facts')} label={t('form.facts')} hint={t('form.facts-hint')} maxLength={MAX_FACTS_LENGTH} />
      <Select {...field('remedy')} label={t('form.remedy')} choices={choices(REMEDIES, (one) => t(`remedy.${one}`))} />
      <TextField {...field('orderNumber')} label={t('form.order-number')} optional />
      <TextField {...field('contact')} label={t('form.contact')} hint={t('form.contact-hint')} optional />
      <IdentifierChoice draft={draft} onChange={onChange} problem={problem('identifiers')} />
      <TextField {...field('name')} label={t('form.name')} optional />
      <TextField {...field('url')} label={t('form.url')} />
      {registries.length > 1 && (
        <Select
          name="registryId"
          label={t('form.registry')}
          value={draft.registryId}
          onChange={(registryId) => onChange({ ...draft, registryId })}
          choices={registries.map((one) => ({ value: one.registryId, label: one.name }))}
        />
      )}
      <p role="alert" class="problem">
        {problems.length > 0 ? t('form.problems', { count: problems.length }) : ''}
      </p>
      <div class="row">
        <Button kind="primary" onClick={check}>
          {t('form.preview')}
        </Button>
        <span class="small soft">{t('form.draft')}</span>
      </div>
    </form>
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
