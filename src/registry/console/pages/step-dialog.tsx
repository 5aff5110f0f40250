import { REFUSAL_GROUNDS } from '../../../core/casework/refusal';
import { Button } from '../../../ui/button';
import { Select, TextArea } from '../../../ui/field';
import { SteppedSchema, type CaseFile, type MerchantNotice } from '../api/cases';
import { fieldText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Form } from '../parts/form';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useDraft } from '../use-draft';
import { useWords } from '../words';
import { answersOf } from './step-answers';

/** What each step of the registry's people asks for besides itself. */
const ASKS = {
  accept: [],
  refuse: ['ground', 'reason'],
  approve: [],
  return: ['reason'],
  notify: [],
  mediate: [],
  tell: [],
  uphold: ['reason'],
  annul: ['reason'],
  remit: ['reason'],
  triage: ['granted', 'reason'],
  'check-rectified': ['granted', 'reason'],
  reopen: ['reason'],
  'keep-closed': ['reason'],
  close: [],
} as const satisfies Record<string, readonly ('ground' | 'reason' | 'granted')[]>;

export type StaffStep = keyof typeof ASKS;
export const STAFF_STEPS = Object.keys(ASKS) as StaffStep[];
const MAX_REASON = 20_000;

interface StepDialogProps {
  file: CaseFile;
  step: StaffStep;
  onTaken: (file: CaseFile, notice: MerchantNotice | null) => void;
  onClose: () => void;
}

/** Says what a step means, asks for what it needs, and takes it. */
export function StepDialog({ file, step, onTaken, onClose }: StepDialogProps) {
  const { id } = file;
  const w = useWords();
  const { ask, say } = useSession();
  const [draft, setDraft, clear] = useDraft(`${step}:${id}`, { ground: '', reason: '', granted: '' });
  const { busy, failure, run } = useAct();
  const asks: readonly string[] = ASKS[step];
  const take = () =>
    run(async () => {
      const json = {
        event: step,
        ...answersOf(step, file),
        ...(asks.includes('ground') ? { ground: draft.ground } : {}),
        ...(asks.includes('granted')
          ? { granted: draft.granted === '' ? undefined : draft.granted === 'granted' }
          : {}),
        ...(asks.includes('reason') ? { reason: draft.reason } : {}),
      };
      const { case: next, notice } = await ask(SteppedSchema, { method: 'POST', path: `/v1/cases/${id}/steps`, json });
      clear();
      say(w('steps.taken', { step: w(`step.${step}`) }));
      onTaken(next, notice);
    });
  const title = w(`step.${step}`);
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{w(`step-means.${step}`)}</p>
      <Form
        label={title}
        submit={title}
        busy={busy}
        failure={failure}
        own={asks.length > 0 ? { invalid: 'problem.fields' } : {}}
        onSubmit={() => void take()}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        {asks.includes('ground') && (
          <Select
            name="ground"
            label={w('steps.ground')}
            value={draft.ground}
            onChange={(ground) => setDraft({ ...draft, ground })}
            choices={REFUSAL_GROUNDS.map((value) => ({ value, label: w(`refusal.${value}`) }))}
            problem={fieldText(failure, 'ground', w) && w('field.choose')}
          />
        )}
        {asks.includes('granted') && (
          <Select
            name="granted"
            label={w('steps.answer')}
            value={draft.granted}
            onChange={(granted) => setDraft({ ...draft, granted })}
            choices={(['granted', 'refused'] as const).map((value) => ({ value, label: w(`answer.${value}`) }))}
            problem={fieldText(failure, 'granted', w) && w('field.choose')}
          />
        )}
        {asks.includes('reason') && (
          <TextArea
            name="reason"
            label={w('steps.reason')}
            hint={w('steps.reason-hint')}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            maxLength={MAX_REASON}
            problem={fieldText(failure, 'reason', w) && w('field.reason')}
          />
        )}
      </Form>
    </Dialog>
  );
}
