import { markLanguage } from '../../../ui/i18n/mark-language';
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ProjectSign } from '../../../ui/level-sign';
import { translator, type Locale } from '../../../ui/i18n/translate';
import { TextProvider, useText } from '../../../ui/text-context';
import { stranger, type Ask } from '../api/ask';
import { keepLanguage, readLanguage } from '../language';
import { LanguageSwitch } from '../parts/language-switch';
import { useLoad } from '../use-load';
import { RegistrySchema } from './api';
import { usePublicWords } from './words';

export interface PublicPageProps {
  ask: Ask;
  /** The registry's name; empty until it is known. */
  registry: string;
}

/** Shows a page for everyone: the sign, whose registry it is, and the language. Nobody is logged in here. */
export function showPublicPage(Page: (props: PublicPageProps) => ComponentChildren): void {
  const first = readLanguage(localStorage, navigator.languages);
  markLanguage(document.documentElement, first);
  const ask = stranger((input, init) => fetch(input, { ...init, credentials: 'omit' }));
  const root = document.getElementById('root');
  if (root) render(<PublicApp first={first} ask={ask} page={Page} />, root);
}

interface PublicAppProps {
  first: Locale;
  ask: Ask;
  page: (props: PublicPageProps) => ComponentChildren;
}

function PublicApp({ first, ask, page: Page }: PublicAppProps) {
  const [locale, setLocale] = useState(first);
  useEffect(() => {
    markLanguage(document.documentElement, locale);
  }, [locale]);
  const speak = (next: Locale) => {
    keepLanguage(localStorage, next);
    setLocale(next);
  };
  const registry = useLoad(() => ask(RegistrySchema, { path: '/v1/registry' }), 'registry').data?.name ?? '';
  return (
    <TextProvider value={{ locale, t: translator(locale) }}>
      <Frame registry={registry} onSpeak={speak}>
        <Page ask={ask} registry={registry} />
      </Frame>
    </TextProvider>
  );
}

interface FrameProps {
  registry: string;
  onSpeak: (locale: Locale) => void;
  children: ComponentChildren;
}

function Frame({ registry, onSpeak, children }: FrameProps) {
  const { t } = useText();
  const p = usePublicWords();
  return (
    <>
      <header class="bar">
        <span class="brand">
          <ProjectSign />
          {t('app.name')}
        </span>
        <span class="nav soft">{registry && p('by', { registry })}</span>
        <div class="bar-end">
          <LanguageSwitch onSpeak={onSpeak} />
        </div>
      </header>
      <main class="main public">{children}</main>
      <footer class="public public-foot small soft">{p('not-state')}</footer>
    </>
  );
}
