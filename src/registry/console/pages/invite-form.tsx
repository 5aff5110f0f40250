import { TextField } from '../../../ui/field';
import { InvitedSchema, type Role } from '../api/accounts';
import { fieldText } from '../failure-text';
import { Form } from '../parts/form';
import { RoleChoice } from '../parts/role-choice';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useDraft } from '../use-draft';
import { useWords } from '../words';
import type { NewLink } from './accounts';

const EMPTY: { note: string; roles: Role[] } = { note: '', roles: [] };

/** Invites someone with the roles that they are to have. */
export function InviteForm({ onLink }: { onLink: (link: NewLink) => void }) {
  const w = useWords();
  const { ask } = useSession();
  const [draft, setDraft, clear] = useDraft('invite', EMPTY);
  const { busy, failure, run } = useAct();
  const invite = () =>
    run(async () => {
      const invited = await ask(InvitedSchema, { method: 'POST', path: '/v1/accounts/invitations', json: draft });
      clear();
      onLink({ ...invited, name: draft.note });
    });
  return (
    <Form
      label={w('invite.title')}
      submit={w('invite.submit')}
      busy={busy}
      failure={failure}
      own={{ invalid: 'problem.fields' }}
      onSubmit={() => void invite()}
    >
      <TextField
        name="note"
        label={w('invitations.for')}
        hint={w('invite.note-hint')}
        value={draft.note}
        onChange={(note) => setDraft({ ...draft, note })}
        problem={fieldText(failure, 'note', w, 'field.missing')}
      />
      <RoleChoice
        roles={draft.roles}
        onChange={(roles) => setDraft({ ...draft, roles })}
        problem={fieldText(failure, 'roles', w)}
      />
    </Form>
  );
}
