import { useId, useState } from 'preact/hooks';
import { RED_CRITERIA, RED_TERM, type RedCriterion } from '../../../../core/red-listing';
import { Problem, TextArea, TextField } from '../../../../ui/field';
import { DoneSchema } from '../../api/credit';
import { fieldText } from '../../failure-text';
import { Form } from '../../parts/form';
import { useSession } from '../../session';
import { useAct } from '../../use-act';
import { useWords } from '../../words';
import { typedIdentifier } from './typed-identifier';

const EMPTY = { identifier: '', sponsor: '', evidence: '', term: String(RED_TERM) };

/** Proposes a merchant, with what it rests on; somebody else approves. */
export function ProposeRed({ onProposed }: { onProposed: () => void }) {
  const w = useWords();
  const id = useId();
  const { ask, say } = useSession();
  const { busy, failure, run } = useAct();
  const [draft, setDraft] = useState(EMPTY);
  const [criteria, setCriteria] = useState<RedCriterion[]>([]);
  const set = (name: keyof typeof EMPTY) => (value: string) => setDraft((all) => ({ ...all, [name]: value }));
  const propose = () =>
    run(async () => {
      const { identifier, sponsor, evidence, term } = draft;
      const json = {
        identifier: typedIdentifier(identifier),
        criteria,
        sponsor,
        evidence,
        term: Number(term),
      };
      await ask(DoneSchema, { method: 'POST', path: '/v1/redlist', json });
      setDraft(EMPTY);
      setCriteria([]);
      say(w('red.proposed'));
      onProposed();
    });
  const against = RED_CRITERIA.filter((one) => fieldText(failure, `criteria.${one}`, w));
  const lacks = fieldText(failure, 'criteria', w, 'red.criteria-needed');
  const named = (all: readonly RedCriterion[]) => all.map((one) => w(`red-criterion.${one}`)).join(w('separator'));
  return (
    <Form
      label={w('red.propose')}
      submit={w('red.propose')}
      busy={busy}
      failure={failure}
      own={{ invalid: 'problem.fields' }}
      onSubmit={() => void propose()}
    >
      <TextField
        name="identifier"
        label={w('red.merchant')}
        hint={w('graph.identifier-hint')}
        value={draft.identifier}
        onChange={set('identifier')}
        problem={fieldText(failure, 'identifier', w, draft.identifier.trim() === '' ? 'field.missing' : 'red.bad')}
      />
      <fieldset class="stack-small" {...(lacks ? { 'aria-describedby': id } : {})}>
        <legend>{w('red.criteria')}</legend>
        {RED_CRITERIA.map((one) => (
          <label key={one} class="tick">
            <input
              type="checkbox"
              name={one}
              checked={criteria.includes(one)}
              onChange={({ currentTarget: { checked } }) =>
                setCriteria(RED_CRITERIA.filter((other) => (other === one ? checked : criteria.includes(other))))
              }
            />
            <span>{w(`red-criterion.${one}`)}</span>
          </label>
        ))}
        {lacks && (
          <Problem
            id={id}
            text={against.length === 0 ? lacks : w('red.criteria-against', { criteria: named(against) })}
          />
        )}
      </fieldset>
      <TextField
        name="sponsor"
        label={w('red.sponsor')}
        hint={w('red.sponsor-hint')}
        value={draft.sponsor}
        onChange={set('sponsor')}
        problem={fieldText(failure, 'sponsor', w)}
      />
      <TextArea
        name="evidence"
        label={w('red.evidence')}
        value={draft.evidence}
        onChange={set('evidence')}
        maxLength={5000}
        rows={3}
        problem={fieldText(failure, 'evidence', w, 'field.reason')}
      />
      <TextField
        name="term"
        label={w('red.term')}
        value={draft.term}
        onChange={set('term')}
        problem={fieldText(failure, 'term', w, 'red.term-wrong')}
      />
    </Form>
  );
}
