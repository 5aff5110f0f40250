import { useState } from 'preact/hooks';
import { NOTICE_RECIPIENTS, NOTICE_WAYS } from '../../../core/casework/notification';
import { Button } from '../../../ui/button';
import { Select, TextField } from '../../../ui/field';
import { ClaimSchema, SteppedSchema, type CaseFile, type MerchantNotice } from '../api/cases';
import { fieldText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Form } from '../parts/form';
import { FailureNotice } from '../parts/notice';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useDraft } from '../use-draft';
import { useWords } from '../words';
import { Letter } from './letter';
import { localTime, timeOfLocal } from './local-time';

interface NotifyDialogProps {
  file: CaseFile;
  onTaken: (file: CaseFile) => void;
  onClose: () => void;
}

/** Makes the letter to the merchant, and notes after it was sent how, to whom and when: the time to reply counts from then. */
export function NotifyDialog({ file, onTaken, onClose }: NotifyDialogProps) {
  const w = useWords();
  const { ask, say } = useSession();
  const { id, claims, complaint } = file;
  const [notice, setNotice] = useState<MerchantNotice | null>(null);
  const [draft, setDraft, clear] = useDraft(`notify:${id}`, { way: '', recipient: '', sentAt: '', undelivered: false });
  const making = useAct();
  const noting = useAct();
  const make = () =>
    making.run(async () => {
      setNotice((await ask(ClaimSchema, { method: 'POST', path: `/v1/cases/${id}/claims` })).notice);
      setDraft({ ...draft, sentAt: localTime(new Date()) });
    });
  const note = () =>
    noting.run(async () => {
      const { way, recipient, undelivered } = draft;
      const sentAt = timeOfLocal(draft.sentAt);
      const json = { event: 'notify', way, recipient, sentAt, ...(undelivered && { undelivered }) };
      const stepped = await ask(SteppedSchema, { method: 'POST', path: `/v1/cases/${id}/steps`, json });
      clear();
      say(w('steps.taken', { step: w('step.notify') }));
      onTaken(stepped.case);
    });
  const field = (name: 'way' | 'recipient' | 'sentAt') => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const isMade = notice !== null || claims.length > 0;
  return (
    <Dialog title={w('step.notify')} onClose={onClose}>
      <p>{w('step-means.notify')}</p>
      {notice ? (
        <Letter notice={notice} first={complaint.language} />
      ) : (
        <>
          <FailureNotice failure={making.failure} />
          <div class="row">
            <Button kind={isMade ? 'outline' : 'primary'} busy={making.busy} onClick={() => void make()}>
              {w(isMade ? 'notify.make-again' : 'notify.make')}
            </Button>
            {!isMade && <Button onClick={onClose}>{w('action.cancel')}</Button>}
          </div>
        </>
      )}
      {isMade && (
        <Form
          label={w('notify.sent')}
          submit={w('notify.note')}
          busy={noting.busy}
          failure={noting.failure}
          own={{ invalid: 'problem.fields' }}
          onSubmit={() => void note()}
          actions={<Button onClick={onClose}>{w('notify.later')}</Button>}
        >
          <Select
            {...field('way')}
            label={w('notify.way')}
            choices={NOTICE_WAYS.map((value) => ({ value, label: w(`notice-way.${value}`) }))}
            problem={fieldText(noting.failure, 'way', w, 'field.choose')}
          />
          <Select
            {...field('recipient')}
            label={w('notify.recipient')}
            hint={w('notify.recipient-hint')}
            choices={NOTICE_RECIPIENTS.map((value) => ({ value, label: w(`notice-to.${value}`) }))}
            problem={fieldText(noting.failure, 'recipient', w, 'field.choose')}
          />
          <TextField
            {...field('sentAt')}
            label={w('notify.sent-at')}
            hint={w('notify.sent-at-hint')}
            problem={fieldText(noting.failure, 'sentAt', w, 'notify.sent-at-wrong')}
          />
          <label class="tick">
            <input
              type="checkbox"
              checked={draft.undelivered}
              onChange={({ currentTarget: { checked } }) => setDraft({ ...draft, undelivered: checked })}
            />
            <span>{w('notify.undelivered')}</span>
          </label>
        </Form>
      )}
    </Dialog>
  );
}
