import type { Stage } from '../../../core/category';
import { FactList } from '../../../ui/fact-list';
import { useText } from '../../../ui/text-context';
import { Section } from '../parts/page';
import type { Claim } from './api';
import { Quote } from './parts/quote';
import { usePublicWords } from './words';

/** What the complainant says, and asks for. */
export function Alleged({ alleged, stage }: { alleged: NonNullable<Claim['alleged']>; stage: Stage }) {
  const p = usePublicWords();
  const { t } = useText();
  const { url, name, facts, remedy, claim, orderNumber, purchasedOn, promisedOn, amount } = alleged;
  const rows: [string, string | null][] = [
    [p('alleged.page'), url],
    [p('alleged.name'), name],
    [p('alleged.stage'), t(`stage.${stage}`)],
    [p('alleged.remedy'), remedy && t(`remedy.${remedy}`)],
    [p('alleged.claim'), claim],
    [p('alleged.order'), orderNumber],
    [p('alleged.purchased'), purchasedOn],
    [p('alleged.promised'), promisedOn],
    [p('alleged.amount'), amount && `${amount.value} ${amount.currency}`],
  ];
  return (
    <Section title={p('alleged.title')}>
      <p class="soft">{p(facts === null ? 'alleged.tip-hint' : 'alleged.hint')}</p>
      {facts !== null && <Quote text={facts} />}
      <FactList facts={rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))} />
    </Section>
  );
}
