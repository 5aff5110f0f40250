import { CATEGORIES } from '../../../core/category';
import { OUTCOMES } from '../../../core/complaint';
import { Problem, Select, TextArea, TextField } from '../../../ui/field';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import type { CaseFile } from '../api/cases';
import { fieldText } from '../failure-text';
import { useWords } from '../words';
import type { CorrectionDraft } from './correction-draft';

interface CorrectionFieldsProps {
  file: CaseFile;
  draft: CorrectionDraft;
  onChange: (draft: CorrectionDraft) => void;
  failure: unknown;
}

/** What a correction changes: the decision as it is, to be set right. */
export function CorrectionFields({ file, draft, onChange, failure }: CorrectionFieldsProps) {
  const w = useWords();
  const { t } = useText();
  const { statement, listings } = file;
  if (!statement) return null;
  const milder = OUTCOMES.slice(0, OUTCOMES.indexOf(statement.outcome) + 1);
  const lists = draft.outcome === 'upheld-unremedied' && listings.length > 0;
  const problem = (name: string) => fieldText(failure, `correction.${name}`, w);
  const unlistProblem = problem('unlist');
  const field = (name: 'outcome' | 'category' | 'term' | 'facts' | 'ground') => ({
    name: `correction-${name}`,
    value: draft[name],
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
    problem: problem(name),
  });
  return (
    <>
      <Select
        {...field('outcome')}
        label={w('case.outcome')}
        choices={milder.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {draft.outcome !== 'unfounded' && (
        <Select
          {...field('category')}
          label={w('case-column.category')}
          choices={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        />
      )}
      {lists && (
        <>
          <fieldset class="stack-small" {...(unlistProblem ? { 'aria-describedby': 'unlist-problem' } : {})}>
            <legend>{w('correction.unlist')}</legend>
            {listings.map(({ identifier }) => (
              <label key={identifier} class="tick">
                <input
                  type="checkbox"
                  checked={draft.unlist.includes(identifier)}
                  onChange={({ currentTarget: { checked } }) =>
                    onChange({
                      ...draft,
                      unlist: [...draft.unlist.filter((one) => one !== identifier), ...(checked ? [identifier] : [])],
                    })
                  }
                />
                <span>{t('match', identifierText(identifier, t))}</span>
              </label>
            ))}
            {unlistProblem && <Problem id="unlist-problem" text={unlistProblem} />}
          </fieldset>
          <TextField {...field('term')} label={w('correction.term')} hint={w('correction.term-hint')} optional />
        </>
      )}
      <TextArea {...field('facts')} label={w('correction.facts')} maxLength={20_000} />
      <TextArea {...field('ground')} label={w('correction.ground')} maxLength={5000} rows={3} optional />
    </>
  );
}
