import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { WhoSchema, type Who } from '../api/accounts';
import type { Ask } from '../api/ask';
import { isAddress, logInByPasskey } from '../api/passkeys';
import { Form } from '../parts/form';
import { FailureNotice } from '../parts/notice';
import { useAct } from '../use-act';
import { useWords } from '../words';

/** Logs in by passkey or by name and password. */
export function LogInForm({ ask, onLoggedIn }: { ask: Ask; onLoggedIn: (who: Who) => void }) {
  const w = useWords();
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const byPassword = useAct();
  const byPasskey = useAct();
  const logIn = () =>
    byPassword.run(async () => {
      byPasskey.forget();
      const json = { loginName, password };
      onLoggedIn(await ask(WhoSchema, { method: 'POST', path: '/v1/session', json }));
    });
  const usePasskey = () =>
    byPasskey.run(async () => {
      byPassword.forget();
      onLoggedIn(await logInByPasskey(ask));
    });
  return (
    <div class="stack">
      <Form
        label={w('log-in.by-password')}
        submit={w('log-in.submit')}
        busy={byPassword.busy}
        failure={byPassword.failure}
        own={{ unauthorized: 'log-in.wrong' }}
        onSubmit={() => void logIn()}
      >
        <TextField
          name="loginName"
          label={w('log-in.name')}
          value={loginName}
          onChange={setLoginName}
          autocomplete="username"
        />
        <TextField
          name="password"
          type="password"
          label={w('log-in.password')}
          value={password}
          onChange={setPassword}
          autocomplete="current-password"
        />
      </Form>
      {browserSupportsWebAuthn() && (
        <div class="stack or">
          <FailureNotice
            failure={byPasskey.failure}
            own={{
              unauthorized: 'log-in.passkey-wrong',
              ...(isAddress(location.hostname) ? { conflict: 'passkeys.no-name' } : {}),
            }}
          />
          <div>
            <Button busy={byPasskey.busy} onClick={() => void usePasskey()}>
              {w('log-in.passkey')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
