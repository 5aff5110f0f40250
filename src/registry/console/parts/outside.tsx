import type { ComponentChildren } from 'preact';
import type { Locale } from '../../../ui/i18n/translate';
import { ProjectSign } from '../../../ui/level-sign';
import { useWords } from '../words';
import { LanguageSwitch } from './language-switch';

/** What is seen before the log-in. */
export function Outside({ children, onSpeak }: { children: ComponentChildren; onSpeak: (locale: Locale) => void }) {
  const w = useWords();
  return (
    <div class="outside">
      <header class="outside-head">
        <span class="brand">
          <ProjectSign />
          {w('app.name')}
        </span>
        <LanguageSwitch onSpeak={onSpeak} />
      </header>
      <main class="card">{children}</main>
      <footer class="small soft">{location.host}</footer>
    </div>
  );
}
