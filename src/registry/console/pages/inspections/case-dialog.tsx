import { useState } from 'preact/hooks';
import { CATEGORIES, STAGES } from '../../../../core/category';
import { splitIdentifier } from '../../../../core/identifier';
import { Button } from '../../../../ui/button';
import { Select, TextArea, TextField } from '../../../../ui/field';
import { useText } from '../../../../ui/text-context';
import { CaseOpenedSchema, type InspectionTask } from '../../api/inspections';
import { fieldText } from '../../failure-text';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { useSession } from '../../session';
import { useAct } from '../../use-act';
import { useWords } from '../../words';

interface CaseDialogProps {
  task: InspectionTask;
  onDone: () => void;
  onClose: () => void;
}

/** Opens a case for an irregular outcome; what is written here the merchant reads. */
export function CaseDialog({ task, onDone, onClose }: CaseDialogProps) {
  const w = useWords();
  const { t } = useText();
  const { ask, say } = useSession();
  const { busy, failure, run } = useAct();
  const named = splitIdentifier(task.identifier);
  const page = named?.scheme === 'domain' ? `https://${named.value}/` : '';
  const [draft, setDraft] = useState({ url: page, category: '', stage: '', facts: '' });
  const field = (name: keyof typeof draft, problem: string) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((all) => ({ ...all, [name]: value })),
    problem: fieldText(failure, name, w) && problem,
  });
  const open = () =>
    run(async () => {
      const path = `/v1/inspections/tasks/${task.id}/case`;
      const opened = await ask(CaseOpenedSchema, { method: 'POST', path, json: { ...draft, language: w.locale } });
      say(w('inspections.case-opened', { id: opened.case }));
      onDone();
    });
  return (
    <Dialog title={w('inspections.open-case')} onClose={onClose}>
      <p>{w('inspections.case-means')}</p>
      <Form
        label={w('inspections.open-case')}
        submit={w('inspections.open-case')}
        busy={busy}
        failure={failure}
        own={{ invalid: 'problem.fields' }}
        onSubmit={() => void open()}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        <TextField label={w('inspections.page')} {...field('url', w('inspections.page-wrong'))} />
        <Select
          label={w('inspections.category')}
          {...field('category', w('inspections.choose'))}
          choices={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        />
        <Select
          label={w('complaint.stage')}
          {...field('stage', w('inspections.choose'))}
          choices={STAGES.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
        <TextArea label={w('inspections.facts')} maxLength={5000} {...field('facts', w('field.reason'))} />
      </Form>
    </Dialog>
  );
}
