import type { Stage } from '../../../core/category';
import type { CaseKind } from '../../../core/complaint';
import { FactList } from '../../../ui/fact-list';
import { useText } from '../../../ui/text-context';
import { Section } from '../parts/page';
import type { Claim } from './api';
import { Quote } from './parts/quote';
import { usePublicWords } from './words';

/** What the complainant says, and asks for. */
export function Alleged({
  alleged,
  stage,
  kind,
}: {
  alleged: NonNullable<Claim['alleged']>;
  stage: Stage;
  kind: CaseKind;
}) {
  const p = usePublicWords();
  const { t } = useText();
  const { url, name, facts, remedy, claim, orderNumber, purchasedOn, promisedOn, amount } = alleged;
  const isOfEntry = kind === 'objection';
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
    <Section title={p(isOfEntry ? 'alleged.entry-title' : 'alleged.title')}>
      <p class="soft">{p(isOfEntry ? 'alleged.entry-hint' : facts === null ? 'alleged.tip-hint' : 'alleged.hint')}</p>
      {facts !== null && <Quote text={facts} />}
      <FactList facts={rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))} />
    </Section>
  );
}
