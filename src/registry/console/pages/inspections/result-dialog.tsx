import { useState } from 'preact/hooks';
import { FINDINGS } from '../../../../core/inspection/settle';
import { Button } from '../../../../ui/button';
import { Select, TextArea } from '../../../../ui/field';
import { FoundSchema, type InspectionTask } from '../../api/inspections';
import { fieldText } from '../../failure-text';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { useSession } from '../../session';
import { useAct } from '../../use-act';
import { useWords } from '../../words';

interface ResultDialogProps {
  task: InspectionTask;
  onDone: () => void;
  onClose: () => void;
}

/** Says what the reader found at a merchant, which cannot be changed afterwards. */
export function ResultDialog({ task, onDone, onClose }: ResultDialogProps) {
  const w = useWords();
  const { ask, say } = useSession();
  const { busy, failure, run } = useAct();
  const [finding, setFinding] = useState('');
  const [note, setNote] = useState('');
  const send = () =>
    run(async () => {
      const path = `/v1/inspections/tasks/${task.id}/results`;
      const { outcome } = await ask(FoundSchema, { method: 'POST', path, json: { finding, note } });
      say(w(outcome === null ? 'inspections.noted' : 'inspections.settled-now'));
      onDone();
    });
  return (
    <Dialog title={w('inspections.say')} onClose={onClose}>
      <p>{w('inspections.say-means')}</p>
      <Form
        label={w('inspections.say')}
        submit={w('inspections.say')}
        busy={busy}
        failure={failure}
        own={{ invalid: 'problem.fields' }}
        onSubmit={() => void send()}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        <Select
          name="finding"
          label={w('inspections.finding')}
          value={finding}
          onChange={setFinding}
          choices={FINDINGS.map((value) => ({ value, label: w(`look-outcome.${value}`) }))}
          problem={fieldText(failure, 'finding', w, 'inspections.choose')}
        />
        <TextArea
          name="note"
          label={w('inspections.note')}
          value={note}
          onChange={setNote}
          maxLength={5000}
          problem={fieldText(failure, 'note', w, 'field.reason')}
        />
      </Form>
    </Dialog>
  );
}
