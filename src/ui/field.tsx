import { useId } from 'preact/hooks';
import type { JSX, TargetedInputEvent } from 'preact';
import { useText } from './text-context';

interface FieldProps {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  problem?: string | undefined;
  optional?: boolean;
}

/** What ties a control to its label, hint and problem. */
function useField({ name, label, hint, problem, optional = false, value, onChange }: FieldProps) {
  const { t } = useText();
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  const control = {
    id,
    name,
    value,
    class: 'field-control',
    'aria-invalid': Boolean(problem),
    'aria-required': !optional,
    ...(described ? { 'aria-describedby': described } : {}),
    onInput: (event: TargetedInputEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange(event.currentTarget.value),
  };
  const frame = (inner: JSX.Element) => (
    <div class="field">
      <label class="field-label" for={id}>
        {label} {optional && <span class="small soft">{t('form.optional')}</span>}
      </label>
      {inner}
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && <Problem id={`${id}-problem`} text={problem} />}
    </div>
  );
  return { control, frame };
}

/** What is wrong with a field. Red stays with danger, so weight and the field's border tell it. */
export function Problem({ id, text }: { id: string; text: string }) {
  return (
    <p class="problem" id={id}>
      {text}
    </p>
  );
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'password';
  /** What a password manager may fill in (HTML, autofill). */
  autocomplete?: string;
}

/** A day, `YYYY-MM-DD`. */
export function DateField(props: FieldProps) {
  const { control, frame } = useField(props);
  return frame(<input {...control} type="date" />);
}

export function TextField({ type = 'text', autocomplete = 'off', ...props }: TextFieldProps) {
  const { control, frame } = useField(props);
  const others = { ...control, autocomplete, spellcheck: false };
  return frame(type === 'password' ? <input {...others} type="password" /> : <input {...others} type="text" />);
}

export function TextArea({ rows = 5, maxLength, ...props }: FieldProps & { maxLength: number; rows?: number }) {
  const { control, frame } = useField(props);
  return frame(<textarea {...control} rows={rows} maxLength={maxLength} />);
}

interface Choice {
  value: string;
  label: string;
}

/** A choice from a list; empty until the shopper chooses. */
export function Select({ choices, ...props }: FieldProps & { choices: readonly Choice[] }) {
  const { t } = useText();
  const { control, frame } = useField(props);
  return frame(
    <select {...control}>
      {props.value === '' && <option value="">{t('form.choose')}</option>}
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>,
  );
}
