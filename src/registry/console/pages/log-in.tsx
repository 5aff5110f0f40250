import { useEffect } from 'preact/hooks';
import type { Who } from '../api/accounts';
import type { Ask } from '../api/ask';
import { useWords } from '../words';
import { LogInForm } from './log-in-form';

/** The first page for whoever is not logged in; the address stays, so that the log-in leads to where they wanted to go. */
export function LogInPage({ ask, onLoggedIn }: { ask: Ask; onLoggedIn: (who: Who) => void }) {
  const w = useWords();
  useEffect(() => {
    document.title = `${w('log-in.title')} · ${w('app.name')}`;
  }, [w]);
  return (
    <div class="stack">
      <h1 class="page-title">{w('log-in.title')}</h1>
      <LogInForm ask={ask} onLoggedIn={onLoggedIn} />
      <p class="small soft">{w('log-in.no-account')}</p>
    </div>
  );
}
