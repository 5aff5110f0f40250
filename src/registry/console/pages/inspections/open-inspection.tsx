import { useId, useState } from 'preact/hooks';
import { CATEGORIES } from '../../../../core/category';
import { DateField, Problem, Select, TextArea, TextField } from '../../../../ui/field';
import { useText } from '../../../../ui/text-context';
import { OpenedSchema } from '../../api/inspections';
import { fieldText } from '../../failure-text';
import { Form } from '../../parts/form';
import { useSession } from '../../session';
import { useAct } from '../../use-act';
import { useWords } from '../../words';

const EMPTY = { kind: 'random', count: '5', category: '', platform: '', from: '', to: '', event: '', reason: '' };

/** Draws merchants, or opens a special examination. */
export function OpenInspection({ onOpened }: { onOpened: () => void }) {
  const w = useWords();
  const id = useId();
  const { t } = useText();
  const { ask, say } = useSession();
  const { busy, failure, run } = useAct();
  const [draft, setDraft] = useState(EMPTY);
  const [volunteers, setVolunteers] = useState(true);
  const field = (name: keyof typeof EMPTY, problem?: string) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((all) => ({ ...all, [name]: value })),
    problem: problem && fieldText(failure, name, w) && problem,
  });
  const wrongScope = draft.kind === 'special' && fieldText(failure, 'scope', w);
  const open = () =>
    run(async () => {
      await ask(OpenedSchema, { method: 'POST', path: '/v1/inspections', json: { ...openingOf(draft), volunteers } });
      setDraft(EMPTY);
      say(w('inspections.opened-now'));
      onOpened();
    });
  return (
    <Form
      label={w('inspections.open')}
      submit={w(draft.kind === 'random' ? 'inspections.draw' : 'inspections.examine')}
      busy={busy}
      failure={failure}
      own={{ invalid: 'problem.fields' }}
      onSubmit={() => void open()}
    >
      <Select
        label={w('inspections.kind')}
        {...field('kind')}
        choices={(['random', 'special'] as const).map((value) => ({ value, label: w(`inspection-kind.${value}`) }))}
      />
      {draft.kind === 'random' ? (
        <TextField label={w('inspections.count')} {...field('count', w('inspections.count-wrong'))} />
      ) : (
        <>
          <p class="soft">{w('inspections.scope')}</p>
          {wrongScope && <Problem id={id} text={w('inspections.scope-wrong')} />}
          <Select
            label={w('inspections.category')}
            {...field('category')}
            optional
            choices={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
          />
          <TextField
            label={w('inspections.platform')}
            hint={w('inspections.platform-hint')}
            {...field('platform')}
            optional
          />
          <DateField label={w('inspections.from')} {...field('from')} optional />
          <DateField label={w('inspections.to')} {...field('to')} optional />
          <TextField label={w('inspections.event')} hint={w('inspections.event-hint')} {...field('event')} optional />
        </>
      )}
      <label class="tick">
        <input
          type="checkbox"
          name="volunteers"
          checked={volunteers}
          onChange={(event) => setVolunteers(event.currentTarget.checked)}
        />
        <span>
          {w('inspections.volunteers')}
          <span class="under soft">{w('inspections.volunteers-hint')}</span>
        </span>
      </label>
      <TextArea label={w('inspections.reason')} maxLength={1000} rows={2} {...field('reason', w('field.reason'))} />
    </Form>
  );
}

function openingOf({ kind, count, reason, ...scope }: typeof EMPTY) {
  if (kind === 'random') return { kind, count: Number(count), reason };
  return { kind, scope: Object.fromEntries(Object.entries(scope).filter(([, value]) => value.trim() !== '')), reason };
}
