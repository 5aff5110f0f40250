import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { CaseFileSchema, type CaseFile } from '../api/cases';
import { dayText } from '../dates';
import { FailureNotice } from '../parts/notice';
import { personText } from '../person-text';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useWords } from '../words';
import { HandOverDialog } from './hand-over-dialog';

interface CaseAssigneeProps {
  file: CaseFile;
  onChanged: (file: CaseFile) => void;
  onReload: () => void;
}

/** Who works on a case, and taking it, handing it over and giving it back, as far as whoever looks at it may. */
export function CaseAssignee({ file, onChanged, onReload }: CaseAssigneeProps) {
  const w = useWords();
  const { ask, say, may, who } = useSession();
  const { busy, failure, run } = useAct();
  const [handsOver, setHandsOver] = useState(false);
  const { id, assignee, assignedAt, cannotTake, people } = file;
  const isMine = assignee === who.id;
  const isAdmin = who.roles.includes('admin');
  const move = (to: string | null) =>
    run(async () => {
      const json = { from: assignee, to };
      const next = await ask(CaseFileSchema, { method: 'POST', path: `/v1/cases/${id}/assignment`, json });
      say(w(to === null ? 'assignment.given-back' : 'assignment.taken'));
      onChanged(next);
    });
  return (
    <div class="stack">
      <div class="row">
        <span>
          {w('assignment.label')}{' '}
          <strong>{assignee === null ? w('assignment.nobody') : personText(assignee, people, who, w)}</strong>
          {assignedAt && (
            <span class="small soft"> {w('assignment.since', { day: dayText(w.locale, assignedAt) })}</span>
          )}
        </span>
        {may('take-cases') && (
          <>
            {assignee === null && cannotTake === null && (
              <Button small busy={busy} onClick={() => void move(who.id)}>
                {w('assignment.take')}
              </Button>
            )}
            {(assignee === null || isMine) && cannotTake !== 'nothing-to-do' && (
              <Button small busy={busy} onClick={() => setHandsOver(true)}>
                {w(isMine ? 'assignment.hand-over' : 'assignment.assign')}
              </Button>
            )}
            {(isMine || (assignee !== null && isAdmin)) && (
              <Button small busy={busy} onClick={() => void move(null)}>
                {w('assignment.give-back')}
              </Button>
            )}
            {assignee === null && cannotTake === 'had-a-part' && (
              <span class="small soft">{w('obstacle.had-a-part')}</span>
            )}
          </>
        )}
      </div>
      <FailureNotice failure={failure} />
      {failure !== null && (
        <div>
          <Button small onClick={onReload}>
            {w('assignment.look-again')}
          </Button>
        </div>
      )}
      {handsOver && (
        <HandOverDialog
          file={file}
          onDone={(next) => {
            setHandsOver(false);
            onChanged(next);
          }}
          onClose={() => {
            setHandsOver(false);
            // Someone else may have been faster.
            onReload();
          }}
        />
      )}
    </div>
  );
}
