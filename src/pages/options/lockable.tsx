import type { ComponentChildren } from 'preact';
import { useText } from '../../ui/text-context';

interface LockableProps {
  /** The organisation that runs this browser has set it. */
  locked: boolean;
  children: ComponentChildren;
}

/** Settings that an organisation may have set: then they are shown as they are, with the reason why they can't be changed. */
export function Lockable({ locked, children }: LockableProps) {
  const { t } = useText();
  return (
    <fieldset disabled={locked}>
      {children}
      {locked && <p class="small">{t('options.locked')}</p>}
    </fieldset>
  );
}
