import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/field';
import { SteppedSchema, type CaseFile } from '../api/cases';
import { fieldText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Form } from '../parts/form';
import { useSession } from '../session';
import { ReasonField } from '../parts/reason-field';
import { useAct } from '../use-act';
import { useWords } from '../words';

interface RedactDialogProps {
  /** Of the case. */
  id: number;
  reply: { id: number; text: string };
  onTaken: (file: CaseFile) => void;
  onClose: () => void;
}

/** Takes passages out of a merchant's reply for good: each is written, or copied, on a line of its own. */
export function RedactDialog({ id, reply, onTaken, onClose }: RedactDialogProps) {
  const w = useWords();
  const { ask, say } = useSession();
  const [passages, setPassages] = useState('');
  const [reason, setReason] = useState('');
  const { busy, failure, run } = useAct();
  const take = () =>
    run(async () => {
      const lines = passages.split('\n').flatMap((line) => line.trim() || []);
      const json = { event: 'redact', submission: reply.id, passages: lines, reason };
      const { case: file } = await ask(SteppedSchema, { method: 'POST', path: `/v1/cases/${id}/steps`, json });
      say(w('redact.done'));
      onTaken(file);
    });
  const title = w('redact.title');
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{w('redact.means')}</p>
      <blockquote class="quote verbatim">{reply.text}</blockquote>
      <Form
        label={title}
        submit={w('redact.do')}
        busy={busy}
        failure={failure}
        own={{ invalid: 'problem.fields' }}
        onSubmit={() => void take()}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        <TextArea
          name="passages"
          label={w('redact.passages')}
          hint={w('redact.passages-hint')}
          value={passages}
          onChange={setPassages}
          maxLength={5000}
          problem={fieldText(failure, 'passages', w, 'redact.not-there')}
        />
        <ReasonField value={reason} onChange={setReason} failure={failure} />
      </Form>
    </Dialog>
  );
}
