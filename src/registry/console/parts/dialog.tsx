import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface DialogProps {
  title: string;
  /** Escape; without it the dialog stays until it has been answered. */
  onClose?: () => void;
  children: ComponentChildren;
}

/** A question that keeps everything else waiting. The browser holds the focus in it and gives it back afterwards. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // Taken out of the page at once, a dialog gives nothing back.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      class="dialog"
      ref={element}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={() => {
        // A browser lets Escape close any dialog at the second try; taken out of the page it is none any more.
        if (element.current?.open !== false) return;
        if (onClose) onClose();
        else element.current.showModal();
      }}
    >
      <div class="stack">
        <h2 id={heading} class="dialog-title">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
