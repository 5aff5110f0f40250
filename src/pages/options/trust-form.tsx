import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useText } from '../../ui/text-context';
import { merchantsNamed } from './merchants-named';
import type { LiveOptions } from './use-options';

/** Takes the name of a merchant who is to be let through for good. */
export function TrustForm({ change }: { change: LiveOptions['change'] }) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  const trust = async () => {
    const identifiers = merchantsNamed(typed);
    setRefused(identifiers.length === 0);
    if (identifiers.length > 0 && (await change({ type: 'trust', identifiers }))) setTyped('');
  };
  return (
    <form
      class="item"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void trust();
      }}
    >
      <h3>{t('options.trust-merchant')}</h3>
      <TextField
        name="trusted-merchant"
        label={t('options.trust-name')}
        hint={t('options.trust-hint')}
        value={typed}
        onChange={setTyped}
        problem={isRefused ? t('options.trust-nobody') : undefined}
      />
      <div class="row">
        <Button submit>{t('options.trust-add')}</Button>
      </div>
    </form>
  );
}
