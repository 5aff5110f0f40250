import { useEffect, useRef, useState } from 'preact/hooks';
import { nameIn } from '../../core/registry-name';
import type { FoundRegistry } from '../../messages/options-report';
import { Button } from '../../ui/button';
import { Fingerprint } from '../../ui/fingerprint';
import { useText } from '../../ui/text-context';

interface FoundProps {
  registry: FoundRegistry;
  onFollow: () => Promise<void>;
  onCancel: () => void;
}

/** The registry at an address, before it is followed: who it says it is, and the key that only comparing can confirm. */
export function Found({ registry, onFollow, onCancel }: FoundProps) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const { url, standing, fingerprints } = registry;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const follow = async () => {
    setBusy(true);
    await onFollow();
  };
  return (
    <div class="asking stack">
      <h3 ref={heading} tabIndex={-1}>
        {t('options.found', { name: nameIn(registry, t.locale) })}
      </h3>
      <p class="small soft verbatim">
        <bdi>{url}</bdi>
      </p>
      <p>{t('options.found-key')}</p>
      {fingerprints.map((hex) => (
        <Fingerprint key={hex} hex={hex} />
      ))}
      <p>{t(`options.standing.${standing}`)}</p>
      <div class="row">
        {standing === 'new' && (
          <Button kind="primary" busy={busy} onClick={() => void follow()}>
            {t('options.follow')}
          </Button>
        )}
        <Button onClick={onCancel}>{t('options.cancel')}</Button>
      </div>
    </div>
  );
}
