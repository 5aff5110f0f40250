import { TextArea } from '../../../ui/field';
import { fieldText } from '../failure-text';
import { useWords } from '../words';

interface ReasonFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What went wrong with the last try, as `useAct` gives it. */
  failure: unknown;
}

/** As long as the registry takes one. */
const MAX_REASON = 20_000;

/** The reasons of a step, which the parties read. */
export function ReasonField({ value, onChange, failure }: ReasonFieldProps) {
  const w = useWords();
  return (
    <TextArea
      name="reason"
      label={w('steps.reason')}
      hint={w('steps.reason-hint')}
      value={value}
      onChange={onChange}
      maxLength={MAX_REASON}
      problem={fieldText(failure, 'reason', w, 'field.reason')}
    />
  );
}
