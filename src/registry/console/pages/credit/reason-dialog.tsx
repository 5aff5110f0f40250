import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { TextArea } from '../../../../ui/field';
import { fieldText } from '../../failure-text';
import { Dialog } from '../../parts/dialog';
import { Form } from '../../parts/form';
import { useAct } from '../../use-act';
import { useWords } from '../../words';

interface ReasonDialogProps {
  title: string;
  /** What the act does. */
  text: string;
  act: (reason: string) => Promise<void>;
  onClose: () => void;
}

const MAX = 500;

/** Asks for the reasons of an act, which stay beside what was done. */
export function ReasonDialog({ title, text, act, onClose }: ReasonDialogProps) {
  const w = useWords();
  const { busy, failure, run } = useAct();
  const [reason, setReason] = useState('');
  const wrong = fieldText(failure, 'reason', w) ?? fieldText(failure, 'source', w);
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      <Form
        label={title}
        submit={title}
        busy={busy}
        failure={failure}
        own={{ invalid: 'problem.fields' }}
        onSubmit={() => void run(() => act(reason.trim()))}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        <TextArea
          name="reason"
          label={w('steps.reason')}
          value={reason}
          onChange={setReason}
          maxLength={MAX}
          rows={3}
          problem={wrong && w('field.reason')}
        />
      </Form>
    </Dialog>
  );
}
