import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ButtonProps {
  children: ComponentChildren;
  /** May be left out where `submit` does it. */
  onClick?: () => void;
  kind?: 'primary' | 'outline';
  small?: boolean;
  /** At work: keeps its place and focus, but does nothing. */
  busy?: boolean;
  /** Submits the form that it is in. */
  submit?: boolean;
  /** Takes the focus when it appears. */
  focused?: boolean;
}

export function Button({
  children,
  onClick,
  kind = 'outline',
  small = false,
  busy = false,
  submit = false,
  focused = false,
}: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) element.current?.focus();
  }, [focused]);
  return (
    <button
      ref={element}
      type={submit ? 'submit' : 'button'}
      class={`button${kind === 'primary' ? ' button-primary' : ''}${small ? ' button-small' : ''}`}
      aria-disabled={busy}
      onClick={busy ? undefined : onClick}
    >
      {children}
    </button>
  );
}
