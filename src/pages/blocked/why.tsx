import type { Verdict } from '../../core/verdict';
import { Reasons } from '../../ui/reasons';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import type { BlockedEffects } from './effects';

/** All reasons and what we don't know, folded. */
export function Why({ verdict, ask }: { verdict: Verdict; ask: BlockedEffects['ask'] }) {
  const { t, locale } = useText();
  const text = verdictText(verdict, locale, Date.now());
  return (
    <details>
      <summary>{t('blocked.why')}</summary>
      <Reasons text={text} readReplies={(of) => ask({ type: 'read-replies', ...of })} />
      <ul class="points small soft">
        {text.unknowns.map((unknown) => (
          <li key={unknown}>{unknown}</li>
        ))}
      </ul>
    </details>
  );
}
