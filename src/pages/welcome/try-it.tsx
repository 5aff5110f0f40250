import { useEffect, useState } from 'preact/hooks';
import { useText } from '../../ui/text-context';
import { Sample } from './sample';
import type { WelcomeEffects } from './welcome';

/** Something to try at once: the demo's street where this is its copy of the extension, everywhere else an invented example. */
export function TryIt({ effects: { street, now } }: { effects: Pick<WelcomeEffects, 'street' | 'now'> }) {
  const { t } = useText();
  const [address, setAddress] = useState<string | null | 'asked'>('asked');
  useEffect(() => void street().then(setAddress), [street]);
  if (address === 'asked') return null;
  if (address === null) return <Sample now={now()} />;
  return (
    <>
      <p>{t('welcome.street-hint')}</p>
      <p class="row">
        <a class="button button-primary" href={address}>
          {t('welcome.street')}
        </a>
      </p>
    </>
  );
}
