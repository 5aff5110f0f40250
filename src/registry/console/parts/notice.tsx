import type { ComponentChildren } from 'preact';
import { useText } from '../../../ui/text-context';
import { failureText, type OwnSentences } from '../failure-text';
import { useWords } from '../words';

/** What went wrong with what was just done; nothing while nothing did. */
export function FailureNotice({ failure, own }: { failure: unknown; own?: OwnSentences }) {
  const w = useWords();
  const { t } = useText();
  const words = failure === null || failure === undefined ? null : failureText(failure, w, own);
  return (
    <div role="alert">
      {words && (
        <div class="notice notice-failure">
          <p>{words.text}</p>
          {words.detail && (
            <p class="small">
              {w('problem.registry-says')}
              {t('sentence.gap')}
              <span lang="en">{words.detail}</span>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

/** A remark that stands out from the text around it. */
export function Notice({ children, level }: { children: ComponentChildren; level?: 'good' | 'caution' | 'danger' }) {
  return <div class={`notice${level ? ` level level-${level}` : ''}`}>{children}</div>;
}
