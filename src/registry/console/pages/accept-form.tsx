import { useState } from 'preact/hooks';
import { TextField } from '../../../ui/field';
import { AccountSchema, type Invitation } from '../api/accounts';
import type { Ask } from '../api/ask';
import { fieldText } from '../failure-text';
import { Form } from '../parts/form';
import { useAct } from '../use-act';
import { useWords } from '../words';

interface AcceptFormProps {
  token: string;
  invitation: Invitation;
  ask: Ask;
}

/** Chooses a name and a password, or only the password where the account is there already. */
export function AcceptForm({ token, invitation: { loginName: resets }, ask }: AcceptFormProps) {
  const w = useWords();
  const [loginName, setLoginName] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const [doneFor, setDoneFor] = useState<string | null>(null);
  const { busy, failure, run } = useAct();
  if (doneFor !== null)
    return (
      <div class="stack" role="status">
        <p>{w('invitation.done', { name: doneFor })}</p>
        <p>
          <a class="button button-primary button-link" href="#/">
            {w('invitation.to-log-in')}
          </a>
        </p>
      </div>
    );
  const accept = () => {
    setDiffers(password !== again);
    if (password !== again) return;
    void run(async () => {
      const json = { token, password, ...(resets === null ? { loginName, name } : {}) };
      const account = await ask(AccountSchema, { method: 'POST', path: '/v1/accounts/invitations/accept', json });
      setDoneFor(account.loginName);
    });
  };
  return (
    <Form
      label={w('invitation.title')}
      submit={w(resets === null ? 'invitation.accept' : 'invitation.reset')}
      busy={busy}
      failure={failure}
      own={{ conflict: 'invitation.taken', 'not-found': 'invitation.gone', invalid: 'problem.fields' }}
      onSubmit={accept}
    >
      {resets === null ? (
        <>
          <TextField
            name="name"
            label={w('invitation.name')}
            hint={w('invitation.name-hint')}
            value={name}
            onChange={setName}
            autocomplete="name"
            problem={fieldText(failure, 'name', w)}
          />
          <TextField
            name="loginName"
            label={w('log-in.name')}
            hint={w('invitation.login-name-hint')}
            value={loginName}
            onChange={setLoginName}
            autocomplete="username"
            problem={fieldText(failure, 'loginName', w)}
          />
        </>
      ) : (
        // For password managers, which keep the new password by it.
        <input type="text" name="loginName" autocomplete="username" value={resets} hidden readOnly />
      )}
      <TextField
        name="password"
        type="password"
        label={w('invitation.password')}
        hint={w('password.hint')}
        value={password}
        onChange={setPassword}
        autocomplete="new-password"
        problem={fieldText(failure, 'password', w)}
      />
      <TextField
        name="again"
        type="password"
        label={w('password.again')}
        value={again}
        onChange={setAgain}
        autocomplete="new-password"
        problem={differs ? w('password.differs') : undefined}
      />
    </Form>
  );
}
