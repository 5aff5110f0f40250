import { useState } from 'preact/hooks';
import { AccountsSchema, type Invited } from '../api/accounts';
import { LoadView } from '../parts/load-view';
import { Page, Section } from '../parts/page';
import { useSession } from '../session';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import { AccountTable } from './account-table';
import { InvitationTable } from './invitation-table';
import { InviteForm } from './invite-form';
import { InvitedDialog } from './invited-dialog';

/** A link that was just made, and for whom. */
export interface NewLink extends Invited {
  name: string;
}

/** Who works here, and who is invited; admins change both. */
export function AccountsPage() {
  const w = useWords();
  const { ask, may } = useSession();
  const loaded = useLoad(() => ask(AccountsSchema, { path: '/v1/accounts' }), 'accounts');
  const [link, setLink] = useState<NewLink | null>(null);
  const manages = may('manage-accounts');
  const onLink = (made: NewLink) => {
    setLink(made);
    loaded.reload();
  };
  return (
    <Page title={w('accounts.title')} intro={manages ? undefined : w('accounts.read-only')}>
      <LoadView loaded={loaded}>
        {({ accounts, invitations }) => (
          <>
            <AccountTable accounts={accounts} manages={manages} onChanged={loaded.reload} onLink={onLink} />
            <Section title={w('invitations.title')}>
              <InvitationTable
                invitations={invitations}
                accounts={accounts}
                manages={manages}
                onChanged={loaded.reload}
              />
            </Section>
          </>
        )}
      </LoadView>
      {manages && (
        <Section title={w('invite.title')}>
          <InviteForm onLink={onLink} />
        </Section>
      )}
      {link && <InvitedDialog link={link} onClose={() => setLink(null)} />}
    </Page>
  );
}
