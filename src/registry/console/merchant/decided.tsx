import type { FiledDecision } from '../../../core/merchant-file';
import { notifiedText } from '../../../ui/notified-text';
import { useText } from '../../../ui/text-context';
import { dayText } from '../dates';
import { Quote } from './parts/quote';
import { usePublicWords } from './words';

/** A decision that lists nothing about this name, or no more: what, when, why, and how it stands. */
export function Decided({ decision }: { decision: FiledDecision }) {
  const p = usePublicWords();
  const { t, locale } = useText();
  const { case: id, decidedAt, outcome, categories, lists, appeal } = decision;
  const about = categories.map((category) => t(`category.${category}`)).join(t('separator'));
  return (
    <div class="stack-small">
      <h3>{p('merchant.decided-on', { outcome: t(`outcome.${outcome}`), day: dayText(locale, decidedAt) })}</h3>
      <p class="small soft">{p('merchant.decided-about', { number: String(id), categories: about })}</p>
      <p>{p(`merchant.lists.${lists}`)}</p>
      <p>{p(`merchant.appeal.${appeal}`)}</p>
      <Reasons decision={decision} />
    </div>
  );
}

/** Why it was decided so, and how the merchant was told before. */
export function Reasons({ decision: { facts, ground, notified } }: { decision: FiledDecision }) {
  const p = usePublicWords();
  const { t } = useText();
  return (
    <>
      {notified && <p>{notifiedText(notified, t)}</p>}
      <details class="way">
        <summary>{p('merchant.reasons')}</summary>
        <div class="stack">
          <Quote text={facts} />
          {ground && <Quote text={ground} />}
        </div>
      </details>
    </>
  );
}
