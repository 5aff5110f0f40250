import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import type { CaseFile, MerchantNotice } from '../api/cases';
import { useSession } from '../session';
import { useWords } from '../words';
import { ProposeDialog } from './propose-dialog';
import { StepDialog, STAFF_STEPS, type StaffStep } from './step-dialog';

interface CaseStepsProps {
  file: CaseFile;
  onChanged: (file: CaseFile, notice: MerchantNotice | null) => void;
  onReload: () => void;
}

/** The steps that the state of the case and the roles of whoever looks at it allow now. */
export function CaseSteps({ file, onChanged, onReload }: CaseStepsProps) {
  const w = useWords();
  const [step, setStep] = useState<StaffStep | 'propose' | null>(null);
  const { may } = useSession();
  // Of a case that is set apart, handlers refuse it where they release it.
  const isElsewhere = (one: StaffStep | 'propose') =>
    one === 'refuse' && file.quarantined !== null && file.merchant !== null && may('handle');
  const possible = [...STAFF_STEPS, 'propose' as const].filter((one) => file.can.includes(one) && !isElsewhere(one));
  const change = (next: CaseFile, notice: MerchantNotice | null) => {
    setStep(null);
    onChanged(next, notice);
  };
  // A step may not have been possible any more, because someone else was faster.
  const close = () => {
    setStep(null);
    onReload();
  };
  return (
    <div class="steps">
      {possible.length === 0 ? (
        <p class="soft">{w('steps.none')}</p>
      ) : (
        <div class="row">
          {possible.map((one) => (
            <Button key={one} onClick={() => setStep(one)}>
              {w(`step.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {step === 'propose' && <ProposeDialog file={file} onTaken={change} onClose={close} />}
      {step && step !== 'propose' && <StepDialog file={file} step={step} onTaken={change} onClose={close} />}
    </div>
  );
}
