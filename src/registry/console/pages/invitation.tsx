import { useEffect } from 'preact/hooks';
import { useText } from '../../../ui/text-context';
import { InvitationSchema, type Invitation } from '../api/accounts';
import type { Ask } from '../api/ask';
import { Refused } from '../api/problem';
import { timeText } from '../dates';
import { LoadView } from '../parts/load-view';
import { RoleList } from '../parts/role-list';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import { AcceptForm } from './accept-form';

/** Where an invitation leads: someone makes an account by it, or chooses a new password. */
export function InvitationPage({ token, ask }: { token: string; ask: Ask }) {
  const w = useWords();
  const { t } = useText();
  useEffect(() => {
    document.title = `${w('invitation.title')} · ${w('app.name')}`;
  }, [w]);
  const loaded = useLoad<{ invitation: Invitation | null }>(
    () =>
      ask(InvitationSchema, { method: 'POST', path: '/v1/accounts/invitations/look', json: { token } }).then(
        (invitation) => ({ invitation }),
        noneAtAll,
      ),
    token,
  );
  return (
    <LoadView loaded={loaded}>
      {({ invitation }) =>
        invitation ? (
          <div class="stack">
            <h1 class="page-title">
              {w(invitation.loginName === null ? 'invitation.title' : 'invitation.reset-title')}
            </h1>
            <p>
              {invitation.loginName === null ? (
                <>
                  {w('invitation.roles')}
                  {t('sentence.gap')}
                  <RoleList roles={invitation.roles} />
                </>
              ) : (
                w('invitation.reset-intro', { name: invitation.loginName })
              )}
            </p>
            <p class="small soft">{w('invitation.until', { time: timeText(w.locale, invitation.expiresAt) })}</p>
            <AcceptForm token={token} invitation={invitation} ask={ask} />
          </div>
        ) : (
          <div class="stack">
            <h1 class="page-title">{w('invitation.title')}</h1>
            <p>{w('invitation.gone')}</p>
            <p>
              <a href="#/">{w('invitation.to-log-in')}</a>
            </p>
          </div>
        )
      }
    </LoadView>
  );
}

/** What is no token, or one that holds no more, is no invitation. */
function noneAtAll(error: unknown): { invitation: null } {
  if (error instanceof Refused && (error.code === 'not-found' || error.code === 'invalid')) return { invitation: null };
  throw error;
}
