import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { AccountSchema, type Account } from '../api/accounts';
import { fieldText } from '../failure-text';
import { Dialog } from '../parts/dialog';
import { Form } from '../parts/form';
import { RoleChoice } from '../parts/role-choice';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useWords } from '../words';

interface RolesDialogProps {
  account: Account;
  onClose: () => void;
  onChanged: () => void;
}

/** Gives an account other roles. */
export function RolesDialog({ account: { id, name, roles: before }, onClose, onChanged }: RolesDialogProps) {
  const w = useWords();
  const { ask, say } = useSession();
  const [roles, setRoles] = useState(before);
  const { busy, failure, run } = useAct();
  const title = w('account-ask.roles', { name });
  const save = () =>
    run(async () => {
      await ask(AccountSchema, { method: 'PUT', path: `/v1/accounts/${id}/roles`, json: { roles } });
      say(w('accounts.roles-changed', { name }));
      onChanged();
    });
  return (
    <Dialog title={title} onClose={onClose}>
      <p class="small soft">{w('accounts.roles-means')}</p>
      <Form
        label={title}
        submit={w('action.save')}
        busy={busy}
        failure={failure}
        own={{ conflict: 'accounts.last-admin', invalid: 'problem.fields' }}
        onSubmit={() => void save()}
        actions={<Button onClick={onClose}>{w('action.cancel')}</Button>}
      >
        <RoleChoice roles={roles} onChange={setRoles} problem={fieldText(failure, 'roles', w)} />
      </Form>
    </Dialog>
  );
}
