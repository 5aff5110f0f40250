import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundRegistry, LookedAt } from '../../messages/options-report';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { useText } from '../../ui/text-context';
import { addressOf } from './address-of';
import { causeOf } from '../cause-of';
import type { OptionsEffects } from './effects';
import { Found } from './found';
import type { LiveOptions } from './use-options';

interface AddRegistryProps {
  ask: OptionsEffects['ask'];
  change: LiveOptions['change'];
}

type Stage = { kind: 'idle' } | { kind: 'looking' } | { kind: 'problem'; text: string; cause?: string } | FoundRegistry;

/** Looks at an address when asked to, shows whose registry is there and its key, and follows it once the shopper agrees. */
export function AddRegistry({ ask, change }: AddRegistryProps) {
  const { t } = useText();
  const [address, setAddress] = useState('');
  const [stage, setStage] = useState<Stage>({ kind: 'idle' });

  // The form takes the focus back when the question about a registry is answered.
  const form = useRef<HTMLFormElement>(null);
  const answered = useRef(false);
  useEffect(() => {
    if (stage.kind === 'idle' && answered.current) form.current?.querySelector('input')?.focus();
    answered.current = stage.kind === 'found';
  }, [stage.kind]);

  const look = async () => {
    const url = addressOf(address);
    if (url === null) return setStage({ kind: 'problem', text: t('options.add-no-address') });
    setStage({ kind: 'looking' });
    const looked = await ask({ type: 'look-at-registry', url }).catch((error: unknown): LookedAt => ({
      kind: 'unreachable',
      cause: causeOf(error),
    }));
    if (looked.kind === 'found') setStage(looked);
    else setStage({ kind: 'problem', text: t(`options.add.${looked.kind}`), cause: looked.cause });
  };
  const follow = async ({ url, root }: FoundRegistry) => {
    const done = await change({ type: 'follow-registry', url, root });
    setStage({ kind: 'idle' });
    if (done) setAddress('');
  };
  if (stage.kind === 'found')
    return <Found registry={stage} onFollow={() => follow(stage)} onCancel={() => setStage({ kind: 'idle' })} />;
  return (
    <form
      ref={form}
      class="item"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <h3>{t('options.add')}</h3>
      <TextField
        name="registry-address"
        label={t('options.add-address')}
        hint={t('options.add-hint')}
        value={address}
        onChange={setAddress}
        problem={stage.kind === 'problem' ? stage.text : undefined}
      />
      {stage.kind === 'problem' && stage.cause && <p class="small soft">{t('fault.said', { cause: stage.cause })}</p>}
      <div class="row">
        <Button submit busy={stage.kind === 'looking'}>
          {t(stage.kind === 'looking' ? 'options.add-looking' : 'options.add-look')}
        </Button>
      </div>
    </form>
  );
}
