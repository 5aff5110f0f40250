import type { Verdict } from '../../core/verdict';
import { ReasonItem } from '../../ui/reason-item';
import { useText } from '../../ui/text-context';
import { verdictText } from '../../ui/verdict-text';
import type { BlockedEffects } from './effects';

/** All reasons and what we don't know, folded. */
export function Why({ verdict, ask }: { verdict: Verdict; ask: BlockedEffects['ask'] }) {
  const { t, locale } = useText();
  const { reasons, disagreement, unknowns } = verdictText(verdict, locale, Date.now());
  return (
    <details>
      <summary>{t('blocked.why')}</summary>
      <ul class="stack">
        {disagreement && <li>{disagreement}</li>}
        {reasons.map((reason, index) => (
          <ReasonItem
            key={index}
            reason={reason}
            alone={reasons.length === 1}
            readReplies={(of) => ask({ type: 'read-replies', ...of })}
          />
        ))}
      </ul>
      <ul class="points small soft">
        {unknowns.map((unknown) => (
          <li key={unknown}>{unknown}</li>
        ))}
      </ul>
    </details>
  );
}
