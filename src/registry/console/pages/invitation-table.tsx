import { Button } from '../../../ui/button';
import { NothingSchema, type Account, type OpenInvitation } from '../api/accounts';
import { timeText } from '../dates';
import { FailureNotice } from '../parts/notice';
import { RoleList } from '../parts/role-list';
import { Table } from '../parts/table';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useWords } from '../words';

interface InvitationTableProps {
  invitations: readonly OpenInvitation[];
  accounts: readonly Account[];
  manages: boolean;
  onChanged: () => void;
}

/** Invitations that nobody has accepted yet. */
export function InvitationTable({ invitations, accounts, manages, onChanged }: InvitationTableProps) {
  const w = useWords();
  const { ask, say } = useSession();
  const { failure, run } = useAct();
  const withdraw = (id: string) =>
    run(async () => {
      await ask(NothingSchema, { method: 'DELETE', path: `/v1/accounts/invitations/${id}` });
      say(w('invitations.withdrawn'));
      onChanged();
    });
  const columns = [w('invitations.for'), w('invitations.kind'), w('accounts.roles'), w('invitations.until')];
  return (
    <>
      <FailureNotice failure={failure} />
      <Table
        caption={w('invitations.title')}
        columns={manages ? [...columns, w('column.acts')] : columns}
        empty={w('invitations.none')}
        rows={invitations.map(({ id, note, roles, accountId, expiresAt }) => ({
          key: id,
          cells: [
            accounts.find((account) => account.id === accountId)?.name ?? note,
            w(accountId === null ? 'invitations.new' : 'invitations.reset'),
            <RoleList key="roles" roles={roles} />,
            timeText(w.locale, expiresAt),
            ...(manages
              ? [
                  <Button key="withdraw" small onClick={() => void withdraw(id)}>
                    {w('invitations.withdraw')}
                    <span class="unseen">{note}</span>
                  </Button>,
                ]
              : []),
          ],
        }))}
      />
    </>
  );
}
