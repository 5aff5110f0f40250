import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { NothingSchema, PasskeysSchema } from '../api/accounts';
import { addPasskey, isAddress } from '../api/passkeys';
import { dayText, timeText } from '../dates';
import { fieldText } from '../failure-text';
import { Confirm } from '../parts/confirm';
import { Form } from '../parts/form';
import { LoadView } from '../parts/load-view';
import { Table } from '../parts/table';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useLoad } from '../use-load';
import { useWords } from '../words';

/** One's own passkeys: added on this device, removed when it is lost. */
export function PasskeysPart() {
  const w = useWords();
  const { ask, say } = useSession();
  const loaded = useLoad(() => ask(PasskeysSchema, { path: '/v1/passkeys' }), 'passkeys');
  const [removing, setRemoving] = useState<{ id: string; name: string } | null>(null);
  const remove = async (id: string) => {
    await ask(NothingSchema, { method: 'DELETE', path: `/v1/passkeys/${encodeURIComponent(id)}` });
    setRemoving(null);
    say(w('passkeys.removed'));
    loaded.reload();
  };
  return (
    <>
      <p class="soft">{w('passkeys.intro')}</p>
      <LoadView loaded={loaded}>
        {({ passkeys }) => (
          <Table
            caption={w('passkeys.title')}
            columns={[w('passkeys.name'), w('passkeys.made'), w('passkeys.used'), w('column.acts')]}
            empty={w('passkeys.none')}
            rows={passkeys.map(({ id, name, createdAt, usedAt }) => ({
              key: id,
              cells: [
                name,
                dayText(w.locale, createdAt),
                usedAt === null ? w('passkeys.never') : timeText(w.locale, usedAt),
                <Button key="remove" small onClick={() => setRemoving({ id, name })}>
                  {w('action.remove')}
                </Button>,
              ],
            }))}
          />
        )}
      </LoadView>
      {browserSupportsWebAuthn() ? <AddPasskey onAdded={loaded.reload} /> : <p>{w('passkeys.unsupported')}</p>}
      {removing && (
        <Confirm
          title={w('passkeys.remove-title', { name: removing.name })}
          act={w('action.remove')}
          onAct={() => remove(removing.id)}
          onClose={() => setRemoving(null)}
        >
          <p>{w('passkeys.remove-text')}</p>
        </Confirm>
      )}
    </>
  );
}

function AddPasskey({ onAdded }: { onAdded: () => void }) {
  const w = useWords();
  const { ask, say } = useSession();
  const [name, setName] = useState('');
  const { busy, failure, run } = useAct();
  const add = () =>
    run(async () => {
      await addPasskey(ask, name.trim() || w('passkeys.default-name'));
      setName('');
      say(w('passkeys.added'));
      onAdded();
    });
  return (
    <Form
      label={w('passkeys.add')}
      submit={w('passkeys.add')}
      kind="outline"
      busy={busy}
      failure={failure}
      own={isAddress(location.hostname) ? { conflict: 'passkeys.no-name' } : {}}
      onSubmit={() => void add()}
    >
      <TextField
        name="passkeyName"
        label={w('passkeys.name')}
        hint={w('passkeys.name-hint')}
        value={name}
        onChange={setName}
        problem={fieldText(failure, 'name', w)}
        optional
      />
    </Form>
  );
}
