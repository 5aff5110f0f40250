import { REFUSAL_GROUNDS } from '../../../core/casework/refusal';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { SteppedSchema, type CaseFile } from '../api/cases';
import { Refused } from '../api/problem';
import { fieldText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Form } from '../parts/form';
import { useSession } from '../session';
import { ReasonField } from '../parts/reason-field';
import { useAct } from '../use-act';
import { useDraft } from '../use-draft';
import { useWords } from '../words';
import { correctionOf, uncorrected } from './correction-draft';
import { CorrectionFields } from './correction-fields';
import { answersOf } from './step-answers';

/** What each step of the registry's people asks for besides itself. */
const ASKS = {
  accept: [],
  refuse: ['ground', 'reason'],
  approve: [],
  return: ['reason'],
  /** It has a dialog of its own. */
  notify: [],
  mediate: [],
  tell: [],
  uphold: ['reason'],
  annul: ['reason'],
  remit: ['reason'],
  triage: ['granted', 'correction', 'reason'],
  'confirm-correction': [],
  'return-correction': ['reason'],
  'check-rectified': ['granted', 'reason'],
  reopen: ['reason'],
  'keep-closed': ['reason'],
  close: [],
  erase: ['party', 'reason'],
} as const satisfies Record<string, readonly ('ground' | 'reason' | 'granted' | 'correction' | 'party')[]>;

export type StaffStep = keyof typeof ASKS;
export const STAFF_STEPS = Object.keys(ASKS) as StaffStep[];

interface StepDialogProps {
  file: CaseFile;
  step: StaffStep;
  onTaken: (file: CaseFile) => void;
  onClose: () => void;
}

/** Says what a step means, asks for what it needs, and takes it. */
export function StepDialog({ file, step, onTaken, onClose }: StepDialogProps) {
  const { id } = file;
  const w = useWords();
  const { ask, say } = useSession();
  const [draft, setDraft, clear] = useDraft(`${step}:${id}`, {
    ground: '',
    reason: '',
    granted: '',
    party: '',
    correction: uncorrected(file),
  });
  const { busy, failure, run } = useAct();
  const asks: readonly string[] = ASKS[step];
  const corrects = asks.includes('correction') && draft.granted === 'granted';
  const take = () =>
    run(async () => {
      const json = {
        event: step,
        ...answersOf(step, file),
        ...(asks.includes('ground') ? { ground: draft.ground } : {}),
        ...(asks.includes('granted')
          ? { granted: draft.granted === '' ? undefined : draft.granted === 'granted' }
          : {}),
        ...(corrects ? { correction: correctionOf(draft.correction, file) } : {}),
        ...(asks.includes('party') ? { party: draft.party } : {}),
        ...(asks.includes('reason') ? { reason: draft.reason } : {}),
      };
      const { case: next } = await ask(SteppedSchema, { method: 'POST', path: `/v1/cases/${id}/steps`, json });
      clear();
      say(w('steps.taken', { step: w(`step.${step}`) }));
      onTaken(next);
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
            problem={fieldText(failure, 'ground', w, 'field.choose')}
          />
        )}
        {asks.includes('granted') && (
          <Select
            name="granted"
            label={w('steps.answer')}
            value={draft.granted}
            onChange={(granted) => setDraft({ ...draft, granted })}
            choices={(['granted', 'refused'] as const).map((value) => ({ value, label: w(`answer.${value}`) }))}
            problem={
              fieldText(failure, 'granted', w, 'field.choose') ||
              (failsAtAll(failure) ? w('correction.nothing') : undefined)
            }
          />
        )}
        {corrects && (
          <CorrectionFields
            file={file}
            draft={draft.correction}
            onChange={(correction) => setDraft({ ...draft, correction })}
            failure={failure}
          />
        )}
        {asks.includes('party') && (
          <Select
            name="party"
            label={w('steps.party')}
            value={draft.party}
            onChange={(party) => setDraft({ ...draft, party })}
            choices={(['complainant', 'merchant'] as const).map((value) => ({ value, label: w(`party.${value}`) }))}
            problem={fieldText(failure, 'party', w, 'field.choose')}
          />
        )}
        {asks.includes('reason') && (
          <ReasonField value={draft.reason} onChange={(reason) => setDraft({ ...draft, reason })} failure={failure} />
        )}
      </Form>
    </Dialog>
  );
}

/** Whether a correction was refused as a whole, because it changes nothing. */
function failsAtAll(failure: unknown): boolean {
  return failure instanceof Refused && failure.errors.some(({ field }) => field === 'correction');
}
