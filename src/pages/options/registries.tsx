import { useState } from 'preact/hooks';
import type { OptionsReport } from '../../messages/options-report';
import { Button } from '../../ui/button';
import { useText } from '../../ui/text-context';
import { AddRegistry } from './add-registry';
import type { OptionsEffects } from './effects';
import { RegistryItem } from './registry-item';
import type { LiveOptions } from './use-options';

interface RegistriesProps {
  effects: OptionsEffects;
  options: LiveOptions;
  report: OptionsReport;
}

/** Whose lists are followed, how each of them stands, and how far each is believed. */
export function Registries({ effects, options, report }: RegistriesProps) {
  const { t } = useText();
  const [busy, setBusy] = useState(false);
  const { preferences, registries } = report;
  const update = async () => {
    setBusy(true);
    await options.updateLists();
    setBusy(false);
  };
  return (
    <section class="card" aria-labelledby="registries">
      <div class="row spread">
        <h2 id="registries">{t('options.registries')}</h2>
        {registries.length > 0 && (
          <Button small busy={busy} onClick={() => void update()}>
            {t(busy ? 'list.updating' : 'list.update')}
          </Button>
        )}
      </div>
      <p>{t('options.registries-hint')}</p>
      {registries.length === 0 && <p>{t('page.no-registry')}</p>}
      <ul class="stack" aria-live="polite">
        {registries.map((one) => (
          <RegistryItem
            key={one.registryId}
            registry={one}
            trust={preferences.trust[one.registryId] ?? 'full'}
            now={effects.now()}
            onTrust={(trust) => options.prefer({ trust: { ...preferences.trust, [one.registryId]: trust } })}
            onRemove={() => options.change({ type: 'unfollow-registry', registryId: one.registryId })}
          />
        ))}
      </ul>
      <AddRegistry ask={effects.ask} change={options.change} />
    </section>
  );
}
