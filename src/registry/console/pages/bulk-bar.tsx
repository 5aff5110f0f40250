import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { useWords } from '../words';
import { BulkDialog } from './bulk-dialog';

/** Steps that need nothing but to be taken, so that they can be taken of several cases at once. */
export const BULK_STEPS = ['accept', 'tell', 'close'] as const;
export type BulkStep = (typeof BULK_STEPS)[number];

/** What can be done with all chosen cases; nothing while none is chosen. */
export function BulkBar({ ids, onDone, onClear }: { ids: number[]; onDone: () => void; onClear: () => void }) {
  const w = useWords();
  const [step, setStep] = useState<BulkStep | null>(null);
  return (
    <>
      <div class="row bulk">
        <span role="status">{ids.length > 0 ? w('bulk.chosen', { count: ids.length }) : ''}</span>
        {ids.length > 0 && (
          <>
            {BULK_STEPS.map((one) => (
              <Button key={one} small onClick={() => setStep(one)}>
                {w(`step.${one}`)}
              </Button>
            ))}
            <Button small onClick={onClear}>
              {w('bulk.clear')}
            </Button>
          </>
        )}
      </div>
      {step && (
        <BulkDialog
          step={step}
          ids={ids}
          onClose={(isDone) => {
            setStep(null);
            if (isDone) onDone();
          }}
        />
      )}
    </>
  );
}
