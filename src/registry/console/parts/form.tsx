import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../../ui/button';
import type { OwnSentences } from '../failure-text';
import { FailureNotice } from './notice';

interface FormProps {
  label: string;
  submit: string;
  busy: boolean;
  failure: unknown;
  own?: OwnSentences;
  onSubmit: () => void;
  /** Beside the button that submits. */
  actions?: ComponentChildren;
  kind?: 'primary' | 'outline';
  children: ComponentChildren;
}

/** A form. What failed is said above its button, and the first field that is wrong gets the focus. */
export function Form({ label, submit, busy, failure, own, onSubmit, actions, kind = 'primary', children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [failure]);
  return (
    <form
      class="form"
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {children}
      <FailureNotice failure={failure} {...(own ? { own } : {})} />
      <div class="row">
        <Button kind={kind} submit busy={busy}>
          {submit}
        </Button>
        {actions}
      </div>
    </form>
  );
}
