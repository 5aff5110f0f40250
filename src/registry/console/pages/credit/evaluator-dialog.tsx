import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { DateField, Select, TextArea, TextField } from '../../../../ui/field';
import { NamedSchema, type Sources } from '../../api/credit';
import { fieldText } from '../../failure-text';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { Notice } from '../../parts/notice';
import { useSession } from '../../session';
import { useAct } from '../../use-act';
import { useWords } from '../../words';

interface EvaluatorDialogProps {
  /** What is said of it now; null: a new one. */
  before: Sources['evaluators'][number] | null;
  /** Names that a new one can't have. */
  taken: readonly string[];
  onClose: () => void;
  onSaved: (said: string) => void;
}

const EMPTY = { name: '', kind: 'evaluator', method: '', since: '', conflicts: '', weight: '0' };
const KINDS = ['evaluator', 'platform'] as const;
const MAX = 2000;

/** Registers an evaluator, or changes what is said of one; its name stays, since its ratings are kept under it. */
export function EvaluatorDialog({ before, taken, onClose, onSaved }: EvaluatorDialogProps) {
  const w = useWords();
  const { ask } = useSession();
  const { busy, failure, run } = useAct();
  const [isTaken, setTaken] = useState(false);
  const [draft, setDraft] = useState(() => (before ? draftOf(before) : EMPTY));
  const set = (field: keyof typeof EMPTY) => (value: string) => setDraft((all) => ({ ...all, [field]: value }));
  const isPlatform = draft.kind === 'platform';
  const title = before ? w('sources.change-title', { name: before.name }) : w('sources.register');
  const save = () => {
    const name = draft.name.trim();
    // To send the name of another would change that one.
    const wouldChange = before === null && taken.includes(name);
    setTaken(wouldChange);
    if (wouldChange) return;
    void run(async () => {
      const weight = isPlatform ? 0 : weightOf(draft.weight);
      await ask(NamedSchema, { method: 'POST', path: '/v1/evaluators', json: { ...draft, name, weight } });
      onSaved(w('sources.saved', { name }));
    });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {before?.withdrawn && (
        <Notice level="caution">{w(isPlatform ? 'sources.register-again-platform' : 'sources.register-again')}</Notice>
      )}
      <Form
        label={title}
        submit={w('action.save')}
        busy={busy}
        failure={failure}
        own={{ invalid: 'problem.fields' }}
        onSubmit={save}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        {before === null && (
          <TextField
            name="name"
            label={w('sources.name')}
            value={draft.name}
            onChange={set('name')}
            problem={isTaken ? w('sources.name-taken') : fieldText(failure, 'name', w, 'field.missing')}
          />
        )}
        <Select
          name="kind"
          label={w('sources.kind')}
          hint={isPlatform ? w('sources.platform-hint') : undefined}
          value={draft.kind}
          onChange={set('kind')}
          choices={KINDS.map((value) => ({ value, label: w(`evaluator.${value}`) }))}
        />
        <TextArea
          name="method"
          label={w('sources.method')}
          hint={w('sources.method-hint')}
          value={draft.method}
          onChange={set('method')}
          maxLength={MAX}
          rows={2}
          problem={fieldText(failure, 'method', w, 'field.missing')}
        />
        <DateField
          name="since"
          label={w('sources.since')}
          value={draft.since}
          onChange={set('since')}
          problem={fieldText(failure, 'since', w, 'sources.since-wrong')}
        />
        <TextArea
          name="conflicts"
          label={w('sources.conflicts')}
          hint={w('sources.conflicts-hint')}
          value={draft.conflicts}
          onChange={set('conflicts')}
          maxLength={MAX}
          rows={2}
          problem={fieldText(failure, 'conflicts', w, 'field.missing')}
        />
        {!isPlatform && (
          <TextField
            name="weight"
            label={w('sources.weight')}
            hint={w('sources.weight-hint')}
            value={draft.weight}
            onChange={set('weight')}
            problem={fieldText(failure, 'weight', w, 'sources.weight-wrong')}
          />
        )}
      </Form>
    </Dialog>
  );
}

function draftOf({ name, kind, method, since, conflicts, weight }: Sources['evaluators'][number]): typeof EMPTY {
  return { name, kind, method, since, conflicts, weight: String(weight) };
}

/** Nothing typed is no 0: the registry then says that it is missing. */
function weightOf(typed: string): number | undefined {
  return typed.trim() === '' ? undefined : Number(typed);
}
