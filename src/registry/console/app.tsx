import { markLanguage } from '../../ui/i18n/mark-language';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { translator, type Locale } from '../../ui/i18n/translate';
import { TextProvider } from '../../ui/text-context';
import { keepLanguage } from './language';
import { InvitationPage } from './pages/invitation';
import { LogInPage } from './pages/log-in';
import { FailureNotice } from './parts/notice';
import { Outside } from './parts/outside';
import { Renew } from './parts/renew';
import { Shell } from './parts/shell';
import { useLogIn } from './use-log-in';
import { useRoute } from './use-route';
import { wordsFor } from './words';

/** The whole console: outside, the log-in and invitations; inside, the pages of those who work here. */
export function App({ first, storage }: { first: Locale; storage: Pick<Storage, 'setItem'> }) {
  const [locale, setLocale] = useState(first);
  useEffect(() => {
    markLanguage(document.documentElement, locale);
  }, [locale]);
  const speak = (next: Locale) => {
    keepLanguage(storage, next);
    setLocale(next);
  };
  return (
    <TextProvider value={{ locale, t: translator(locale) }}>
      <Console locale={locale} onSpeak={speak} />
    </TextProvider>
  );
}

function Console({ locale, onSpeak }: { locale: Locale; onSpeak: (locale: Locale) => void }) {
  const w = wordsFor(locale);
  const route = useRoute();
  const logIn = useLogIn();
  const { who, failure, hasEnded, askAsStranger, loggedIn } = logIn;
  if (route.page === 'invitation')
    return (
      <Outside onSpeak={onSpeak}>
        <InvitationPage key={route.rest[0]} token={route.rest[0] ?? ''} ask={askAsStranger} />
      </Outside>
    );
  if (who === undefined)
    return (
      <Outside onSpeak={onSpeak}>
        {failure === null ? (
          <p class="soft">{w('loading')}</p>
        ) : (
          <div class="stack">
            <h1 class="page-title">{w('outside.unknown')}</h1>
            <FailureNotice failure={failure} />
            <div>
              <Button onClick={logIn.again}>{w('action.again')}</Button>
            </div>
          </div>
        )}
      </Outside>
    );
  if (who === null)
    return (
      <Outside onSpeak={onSpeak}>
        <LogInPage ask={askAsStranger} onLoggedIn={loggedIn} />
      </Outside>
    );
  return (
    <>
      <Shell key={who.id} who={who} ask={logIn.ask} route={route} onLogOut={logIn.logOut} onSpeak={onSpeak} />
      {hasEnded && <Renew who={who} ask={askAsStranger} onLoggedIn={loggedIn} />}
    </>
  );
}
