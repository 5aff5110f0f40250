import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { AccountSchema, CasesTakenSchema, InvitedSchema, type Account } from '../api/accounts';
import { dayText } from '../dates';
import { Confirm } from '../parts/confirm';
import { RoleList } from '../parts/role-list';
import { Table } from '../parts/table';
import { useSession } from '../session';
import { useWords } from '../words';
import type { NewLink } from './accounts';
import { RolesDialog } from './roles-dialog';

interface AccountTableProps {
  accounts: readonly Account[];
  manages: boolean;
  onChanged: () => void;
  onLink: (link: NewLink) => void;
}

type Asked = { act: 'roles' | 'reset' | 'take-cases' | 'disable' | 'enable'; account: Account };

/** All accounts, and what an admin can do to each. */
export function AccountTable({ accounts, manages, onChanged, onLink }: AccountTableProps) {
  const w = useWords();
  const { ask, say, who } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const setDisabled = async ({ id, name }: Account, disabled: boolean) => {
    await ask(AccountSchema, { method: 'PUT', path: `/v1/accounts/${id}/disabled`, json: { disabled } });
    close();
    say(w(disabled ? 'accounts.disabled' : 'accounts.enabled', { name }));
    onChanged();
  };
  const reset = async ({ id, name }: Account) => {
    const invited = await ask(InvitedSchema, { method: 'POST', path: `/v1/accounts/${id}/reset` });
    close();
    onLink({ ...invited, name });
  };
  const takeCases = async ({ id, name }: Account) => {
    const { cases } = await ask(CasesTakenSchema, { method: 'POST', path: `/v1/accounts/${id}/cases` });
    close();
    say(w('accounts.cases-taken', { name, count: cases.length }));
  };
  const columns = [w('accounts.name'), w('log-in.name'), w('accounts.roles'), w('accounts.since'), w('accounts.state')];
  return (
    <>
      <Table
        caption={w('accounts.title')}
        columns={manages ? [...columns, w('column.acts')] : columns}
        empty={w('accounts.none')}
        rows={accounts.map((account) => {
          const { id, name, loginName, roles, createdAt, disabledAt } = account;
          const buttons = (
            <div class="row row-tight" key="acts">
              {(['roles', 'reset', disabledAt === null ? 'disable' : 'enable', 'take-cases'] as const).map((act) => (
                <Button key={act} small onClick={() => setAsked({ act, account })}>
                  {w(`account-act.${act}`)}
                  <span class="unseen">{name}</span>
                </Button>
              ))}
            </div>
          );
          const state =
            disabledAt === null
              ? w(id === who.id ? 'accounts.you' : 'accounts.open')
              : w('accounts.disabled-since', { day: dayText(w.locale, disabledAt) });
          const cells = [
            name,
            loginName,
            <RoleList key="roles" roles={roles} />,
            dayText(w.locale, createdAt),
            state,
            ...(manages ? [buttons] : []),
          ];
          return { key: id, cells };
        })}
      />
      {asked?.act === 'roles' && (
        <RolesDialog
          account={asked.account}
          onClose={close}
          onChanged={() => {
            close();
            onChanged();
          }}
        />
      )}
      {asked && asked.act !== 'roles' && (
        <Confirm
          title={w(`account-ask.${asked.act}`, { name: asked.account.name })}
          act={w(`account-act.${asked.act}`)}
          onAct={() =>
            asked.act === 'reset'
              ? reset(asked.account)
              : asked.act === 'take-cases'
                ? takeCases(asked.account)
                : setDisabled(asked.account, asked.act === 'disable')
          }
          onClose={close}
          own={{ conflict: 'accounts.last-admin' }}
        >
          <p>{w(`account-means.${asked.act}`)}</p>
        </Confirm>
      )}
    </>
  );
}
