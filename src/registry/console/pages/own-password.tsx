import { useState } from 'preact/hooks';
import { TextField } from '../../../ui/field';
import { NothingSchema } from '../api/accounts';
import { fieldText } from '../failure-text';
import { Form } from '../parts/form';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useWords } from '../words';

const EMPTY = { current: '', next: '', again: '' };

/** Changes one's own password; every other session ends. */
export function PasswordPart() {
  const w = useWords();
  const { ask, say } = useSession();
  const [typed, setTyped] = useState(EMPTY);
  const [differs, setDiffers] = useState(false);
  const { busy, failure, run } = useAct();
  const change = () => {
    const { current, next, again } = typed;
    setDiffers(next !== again);
    if (next !== again) return;
    void run(async () => {
      await ask(NothingSchema, { method: 'PUT', path: '/v1/session/password', json: { current, next } });
      setTyped(EMPTY);
      say(w('password.changed'));
    });
  };
  const field = (name: keyof typeof EMPTY, autocomplete: string) => ({
    name,
    type: 'password' as const,
    autocomplete,
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
    problem: fieldText(failure, name, w),
  });
  return (
    <>
      <p class="soft">{w('password.intro')}</p>
      <Form
        label={w('password.title')}
        submit={w('password.change')}
        kind="outline"
        busy={busy}
        failure={failure}
        own={{ invalid: 'problem.fields' }}
        onSubmit={change}
      >
        <TextField {...field('current', 'current-password')} label={w('password.current')} />
        <TextField {...field('next', 'new-password')} label={w('password.next')} hint={w('password.hint')} />
        <TextField
          {...field('again', 'new-password')}
          label={w('password.again')}
          problem={differs ? w('password.differs') : undefined}
        />
      </Form>
    </>
  );
}
