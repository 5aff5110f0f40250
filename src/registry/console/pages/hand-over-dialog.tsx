import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { CaseFileSchema, ColleaguesSchema, type CaseFile } from '../api/cases';
import { Dialog } from '../parts/dialog';
import { Form } from '../parts/form';
import { LoadView } from '../parts/load-view';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useLoad } from '../use-load';
import { useWords } from '../words';

interface HandOverDialogProps {
  file: CaseFile;
  onDone: (file: CaseFile) => void;
  onClose: () => void;
}

/** Gives a case to a colleague: only those who can have it as it stands are offered. */
export function HandOverDialog({ file: { id, assignee }, onDone, onClose }: HandOverDialogProps) {
  const w = useWords();
  const { ask, say, who } = useSession();
  const loaded = useLoad(() => ask(ColleaguesSchema, { path: `/v1/cases/${id}/colleagues` }), String(id));
  const { busy, failure, run } = useAct();
  const [to, setTo] = useState('');
  const title = w(assignee === null ? 'assignment.assign' : 'assignment.hand-over');
  const give = () =>
    run(async () => {
      const json = { from: assignee, to };
      const next = await ask(CaseFileSchema, { method: 'POST', path: `/v1/cases/${id}/assignment`, json });
      say(w('assignment.handed-over'));
      onDone(next);
    });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{w('assignment.means')}</p>
      <LoadView loaded={loaded}>
        {({ colleagues }) => {
          const others = colleagues.filter((one) => one.id !== who.id && one.id !== assignee);
          if (others.length === 0)
            return (
              <>
                <p>{w('assignment.no-colleague')}</p>
                <div class="row">
                  <Button onClick={onClose}>{w('action.close')}</Button>
                </div>
              </>
            );
          return (
            <Form
              label={title}
              submit={title}
              busy={busy}
              failure={failure}
              own={{ invalid: 'problem.fields' }}
              onSubmit={() => void give()}
              actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
            >
              <Select
                name="to"
                label={w('assignment.to')}
                value={to}
                onChange={setTo}
                choices={others.map(({ id: value, name, cases }) => ({
                  value,
                  label: w('assignment.colleague', { name, count: cases }),
                }))}
                problem={failure !== null && to === '' ? w('field.choose') : undefined}
              />
            </Form>
          );
        }}
      </LoadView>
    </Dialog>
  );
}
