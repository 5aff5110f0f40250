import type { Who } from '../api/accounts';
import type { Ask } from '../api/ask';
import { LogInForm } from '../pages/log-in-form';
import { useWords } from '../words';
import { Dialog } from './dialog';

/** Asks whoever's session has ended to log in again, above the page, which stays as it is. */
export function Renew({ who, ask, onLoggedIn }: { who: Who; ask: Ask; onLoggedIn: (who: Who) => void }) {
  const w = useWords();
  return (
    <Dialog title={w('renew.title')}>
      <p>{w('renew.intro', { name: who.name })}</p>
      <LogInForm ask={ask} onLoggedIn={onLoggedIn} />
    </Dialog>
  );
}
