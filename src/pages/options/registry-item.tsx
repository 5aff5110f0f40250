import { useState } from 'preact/hooks';
import { nameIn } from '../../core/registry-name';
import { TRUSTS, type Trust } from '../../core/verdict/agreement';
import type { RegistryReport } from '../../messages/options-report';
import { Button } from '../../ui/button';
import { FactList } from '../../ui/fact-list';
import { Select } from '../../ui/field';
import { Fingerprint } from '../../ui/fingerprint';
import { dateText } from '../../ui/i18n/dates';
import { useText } from '../../ui/text-context';
import { Ask } from './ask';
import { listFacts } from './list-facts';
import { Lockable } from './lockable';

interface RegistryItemProps {
  registry: RegistryReport;
  trust: Trust;
  now: number;
  onTrust: (trust: Trust) => void;
  onRemove: () => Promise<boolean>;
}

/** One registry: its list, what went wrong with it, how far it is believed, and its key. */
export function RegistryItem({ registry, trust, now, onTrust, onRemove }: RegistryItemProps) {
  const { t, locale } = useText();
  // Null before the first time: only whoever said no finds the focus where they left it.
  const [asking, setAsking] = useState<boolean | null>(null);
  const { url, own, ordered = false, error, list, arrived, fingerprints } = registry;
  const name = nameIn(registry, locale);
  return (
    <li class="item">
      <h3 class="row">
        {name}
        <span class="mark">
          {t(own ? 'options.registry-own' : ordered ? 'options.registry-ordered' : 'options.registry-shipped')}
        </span>
      </h3>
      <p class="small soft verbatim">
        <bdi>{url}</bdi>
      </p>
      <FactList facts={listFacts(registry, locale, t, now)} />
      {arrived !== null && <p>{t('list.arriving', { percent: Math.floor(100 * arrived) })}</p>}
      {error && <p>{t(`list.failure.${error.code}`, { date: dateText(locale, registry.lastAttempt ?? 0) })}</p>}
      {error && list && <p>{t('list.last-good')}</p>}
      {fingerprints.length > 0 && (
        <Lockable locked={ordered}>
          <div class="narrow">
            <Select
              name={`trust-${registry.registryId}`}
              label={t('options.trust')}
              value={trust}
              choices={TRUSTS.map((value) => ({ value, label: t(`options.trust.${value}`) }))}
              onChange={(value) => onTrust(TRUSTS.find((one) => one === value) ?? 'full')}
            />
          </div>
        </Lockable>
      )}
      {fingerprints.length > 0 && (
        <details>
          <summary>{t('options.fingerprint')}</summary>
          {fingerprints.map((hex) => (
            <Fingerprint key={hex} hex={hex} />
          ))}
        </details>
      )}
      {own && !asking && (
        <div class="row">
          <Button small focused={asking === false} onClick={() => setAsking(true)}>
            {t('options.remove')}
          </Button>
        </div>
      )}
      {own && asking && (
        <Ask
          question={t('options.remove-ask', { name })}
          yes={t('options.remove-yes')}
          onYes={onRemove}
          onNo={() => setAsking(false)}
        />
      )}
    </li>
  );
}
