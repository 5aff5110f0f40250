import { FactList } from '../../../ui/fact-list';
import { Page, Section } from '../parts/page';
import { useSession } from '../session';
import { useWords } from '../words';
import { PasskeysPart } from './own-passkeys';
import { PasswordPart } from './own-password';
import { SessionsPart } from './own-sessions';

/** One's own account: who one is here, passkeys, password, and where one is logged in. */
export function OwnAccountPage() {
  const w = useWords();
  const { who } = useSession();
  return (
    <Page title={w('me.title')}>
      <FactList
        facts={[
          { label: w('me.name'), text: who.name },
          { label: w('accounts.roles'), text: who.roles.map((role) => w(`role.${role}`)).join(w('separator')) },
        ]}
      />
      <Section title={w('passkeys.title')}>
        <PasskeysPart />
      </Section>
      <Section title={w('password.title')}>
        <PasswordPart />
      </Section>
      <Section title={w('sessions.title')}>
        <SessionsPart />
      </Section>
    </Page>
  );
}
