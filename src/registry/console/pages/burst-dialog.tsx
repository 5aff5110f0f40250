import { useState } from 'preact/hooks';
import { REFUSAL_GROUNDS } from '../../../core/casework/refusal';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { BurstDoneSchema, type Burst } from '../api/cases';
import { fieldText } from '../failure-text';
import { hostOf } from '../parts/case-table';
import { Dialog } from '../parts/dialog';
import { Form } from '../parts/form';
import { useSession } from '../session';
import { ReasonField } from '../parts/reason-field';
import { useAct } from '../use-act';
import { useWords } from '../words';

export type BurstAct = 'release' | 'refuse';

interface BurstDialogProps {
  act: BurstAct;
  /** It may be of one case only. */
  burst: Burst;
  isOne?: boolean;
  onDone: () => void;
  onClose: () => void;
}

/** Shows which cases of a burst, or which one, an act touches, asks for what it needs, and does it of all of them or of none. */
export function BurstDialog(props: BurstDialogProps) {
  const { act, burst, isOne = false, onDone, onClose } = props;
  const { merchant, cases, refusable } = burst;
  const w = useWords();
  const { ask, say } = useSession();
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const { busy, failure, run } = useAct();
  const isRefusal = act === 'refuse';
  const touched = isRefusal ? cases.filter(({ id }) => refusable.includes(id)) : cases;
  const take = () =>
    run(async () => {
      const ids = touched.map(({ id }) => id);
      const json = { act, merchant, cases: ids, ...(isRefusal ? { ground, reason } : {}) };
      await ask(BurstDoneSchema, { method: 'POST', path: '/v1/complaint-quarantine', json });
      say(w(isRefusal ? 'burst.refused' : 'burst.released', { count: ids.length }));
      onDone();
    });
  const title = w(isOne ? `burst.one.${act}` : `burst.${act}`);
  if (touched.length === 0)
    return (
      <Dialog title={title} onClose={onClose}>
        <p>{w('burst.none-to-refuse')}</p>
        <div class="row">
          <Button onClick={onClose}>{w('action.close')}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{w(isOne ? `burst.one.${act}-means` : `burst.${act}-means`)}</p>
      {touched.length < cases.length && <p>{w('burst.left')}</p>}
      {!isOne && (
        <>
          <p>{w('burst.touched', { count: touched.length })}</p>
          <ul class="names" tabIndex={0} aria-label={w('burst.cases')}>
            {touched.map(({ id, name, url }) => (
              <li key={id}>
                <strong>{String(id)}</strong> <bdi>{name ?? hostOf(url)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Form
        label={title}
        submit={title}
        busy={busy}
        failure={failure}
        own={isRefusal ? { invalid: 'problem.fields' } : {}}
        onSubmit={() => void take()}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        {isRefusal && (
          <>
            <Select
              name="ground"
              label={w('steps.ground')}
              value={ground}
              onChange={setGround}
              choices={REFUSAL_GROUNDS.map((value) => ({ value, label: w(`refusal.${value}`) }))}
              problem={fieldText(failure, 'ground', w, 'field.choose')}
            />
            <ReasonField value={reason} onChange={setReason} failure={failure} />
          </>
        )}
      </Form>
    </Dialog>
  );
}
