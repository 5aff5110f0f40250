import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { CaseFileSchema, SteppedSchema } from '../api/cases';
import { failureText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { LoadView } from '../parts/load-view';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import type { BulkStep } from './bulk-bar';

interface BulkDialogProps {
  step: BulkStep;
  ids: readonly number[];
  onClose: (isDone: boolean) => void;
}

/** Shows of which chosen cases a step can be taken, and takes it of those, one after the other. */
export function BulkDialog({ step, ids, onClose }: BulkDialogProps) {
  const w = useWords();
  const { ask } = useSession();
  const [results, setResults] = useState<ReadonlyMap<number, string>>(new Map());
  const { busy, run } = useAct();
  // As they were when the question was asked.
  const [asked] = useState(ids);
  const loaded = useLoad(
    () => Promise.all(asked.map((id) => ask(CaseFileSchema, { path: `/v1/cases/${id}` }))),
    asked.join(),
  );
  const isDone = results.size > 0;
  const take = (possible: readonly number[]) =>
    run(async () => {
      for (const id of possible) {
        const result = await ask(SteppedSchema, {
          method: 'POST',
          path: `/v1/cases/${id}/steps`,
          json: { event: step },
        }).then(
          () => w('bulk.done'),
          (error: unknown) => failureText(error, w).text,
        );
        setResults((before) => new Map(before).set(id, result));
      }
    });
  return (
    <Dialog title={w('bulk.title', { step: w(`step.${step}`), count: asked.length })} onClose={() => onClose(isDone)}>
      <LoadView loaded={loaded}>
        {(files) => {
          const possible = files.filter(({ can }) => can.includes(step)).map(({ id }) => id);
          return (
            <>
              <ul class="names" tabIndex={0} aria-label={w('bulk.cases')}>
                {files.map(({ id, complaint }) => (
                  <li key={id}>
                    <strong>{String(id)}</strong> <bdi>{complaint.against.name ?? complaint.against.url}</bdi>{' '}
                    <span class="small soft">
                      {results.get(id) ?? w(possible.includes(id) ? 'bulk.will' : 'bulk.cannot')}
                    </span>
                  </li>
                ))}
              </ul>
              <div class="row">
                {!isDone && possible.length > 0 && (
                  <Button kind="primary" busy={busy} onClick={() => void take(possible)}>
                    {w('bulk.act', { step: w(`step.${step}`), count: possible.length })}
                  </Button>
                )}
                <Button busy={busy} onClick={() => onClose(isDone)}>
                  {w(isDone ? 'action.close' : 'action.cancel')}
                </Button>
              </div>
            </>
          );
        }}
      </LoadView>
    </Dialog>
  );
}
