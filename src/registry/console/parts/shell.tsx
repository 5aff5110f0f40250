import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isolated } from '../../../ui/i18n/isolated';
import type { Locale } from '../../../ui/i18n/translate';
import { ProjectSign } from '../../../ui/level-sign';
import type { Who } from '../api/accounts';
import type { Ask } from '../api/ask';
import { PAGES } from '../pages';
import { hrefOf, type Route } from '../route';
import { SessionProvider, type Session } from '../session';
import { useAct } from '../use-act';
import { useKeys } from '../use-keys';
import { useWords } from '../words';
import { KeysDialog } from './keys-dialog';
import { LanguageSwitch } from './language-switch';
import { FailureNotice } from './notice';
import { OverdueBanner } from './overdue-banner';
import { Page } from './page';

/** Pages that belong to another one in the navigation. */
const PART_OF: Readonly<Record<string, string>> = { merchant: 'cases', rating: 'graph' };
/** The page of one's own account: one's name leads to it, not the navigation. */
const OWN = 'me';
const SAID_MS = 6000;

interface ShellProps {
  who: Who;
  ask: Ask;
  route: Route;
  onLogOut: () => Promise<void>;
  onSpeak: (locale: Locale) => void;
}

/** What surrounds every page: where one is, who one is, and what was just done. */
export function Shell({ who, ask, route, onLogOut, onSpeak }: ShellProps) {
  const w = useWords();
  const [said, setSaid] = useState('');
  const [showsKeys, setShowsKeys] = useState(false);
  const leaving = useAct();
  const main = useRef<HTMLElement>(null);
  const [acts, setActs] = useState(0);
  const say = useCallback((text: string) => {
    setSaid(text);
    setActs((one) => one + 1);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  // What was done on the page before is no matter of the next one.
  const at = hrefOf([route.page, ...route.rest]);
  useEffect(() => setSaid(''), [at]);
  useKeys({ '?': () => setShowsKeys(true) });

  const session = useMemo<Session>(
    () => ({ who, ask, say, may: (permission) => who.permissions.includes(permission) }),
    [who, ask, say],
  );
  const pages = PAGES.filter(({ permission }) => session.may(permission));
  const current =
    route.page === '' ? pages[0] : pages.find(({ page }) => page === PART_OF[route.page] || page === route.page);
  return (
    <SessionProvider value={session}>
      <header class="bar">
        <a
          class="skip"
          href={location.hash || '#/'}
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {w('shell.skip')}
        </a>
        <span class="brand">
          <ProjectSign />
          {w('app.name')}
        </span>
        <nav class="nav" aria-label={w('shell.pages')}>
          {pages
            .filter(({ page }) => page !== OWN)
            .map(({ page, title }) => (
              <a key={page} href={hrefOf([page])} aria-current={page === current?.page ? 'page' : undefined}>
                {w(title)}
              </a>
            ))}
        </nav>
        <div class="bar-end">
          <a
            class="own soft"
            href={hrefOf([OWN])}
            title={`${isolated(who.name)} · ${w('me.title')}`}
            aria-current={current?.page === OWN ? 'page' : undefined}
          >
            <bdi>{who.name}</bdi>
            <span class="unseen">{w('me.title')}</span>
          </a>
          <LanguageSwitch onSpeak={onSpeak} />
          <button type="button" class="link-button" onClick={() => void leaving.run(onLogOut)}>
            {w('shell.log-out')}
          </button>
        </div>
      </header>
      <main class="main" ref={main} tabIndex={-1}>
        <FailureNotice failure={leaving.failure} />
        <OverdueBanner occasion={`${at}?${route.query} ${acts}`} />
        {current ? (
          <current.view key={current.page} route={route} />
        ) : (
          <Page title={w('nowhere.title')}>
            <p>{w('nowhere.text')}</p>
          </Page>
        )}
      </main>
      <p class={`said${said ? ' said-shown' : ''}`} role="status">
        {said}
      </p>
      {showsKeys && <KeysDialog onClose={() => setShowsKeys(false)} />}
    </SessionProvider>
  );
}
