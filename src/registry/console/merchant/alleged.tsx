import type { Stage } from '../../../core/category';
import type { CaseKind } from '../../../core/complaint';
import { amountText } from '../../../ui/amount-text';
import { FactList } from '../../../ui/fact-list';
import { writtenDay } from '../../../ui/i18n/dates';
import { useText } from '../../../ui/text-context';
import { Section } from '../parts/page';
import type { Claim } from './api';
import { Findings } from './findings';
import { Quote } from './parts/quote';
import { usePublicWords } from './words';

/** What the complainant says, and asks for; or what the registry found itself. */
export function Alleged({
  alleged,
  byRegistry,
  stage,
  kind,
  isDecided,
}: {
  alleged: NonNullable<Claim['alleged']>;
  byRegistry: boolean;
  stage: Stage;
  kind: CaseKind;
  isDecided: boolean;
}) {
  const p = usePublicWords();
  const { t, locale } = useText();
  const { url, name, facts, remedy, claim, orderNumber, purchasedOn, promisedOn, amount, findings } = alleged;
  const isOfEntry = kind === 'objection';
  const isTip = facts === null;
  const title = byRegistry ? 'alleged.registry-title' : isTip ? 'alleged.tip-title' : 'alleged.title';
  const hint = isOfEntry
    ? 'alleged.entry-hint'
    : byRegistry
      ? 'alleged.registry-hint'
      : isTip
        ? 'alleged.tip-hint'
        : 'alleged.hint';
  const rows: [string, string | null][] = [
    [p('alleged.page'), url],
    [p('alleged.name'), name],
    [p('alleged.stage'), t(`stage.${stage}`)],
    [p('alleged.remedy'), remedy && t(`remedy.${remedy}`)],
    [p('alleged.claim'), claim],
    [p('alleged.order'), orderNumber],
    [p('alleged.purchased'), purchasedOn && writtenDay(locale, purchasedOn)],
    [p('alleged.promised'), promisedOn && writtenDay(locale, promisedOn)],
    [p('alleged.amount'), amount && amountText(amount, locale)],
  ];
  return (
    <Section title={p(isOfEntry ? 'alleged.entry-title' : title)}>
      <p class="soft">
        {p(hint)}
        {!isDecided && `${t('sentence.gap')}${p('alleged.not-judged')}`}
      </p>
      {facts !== null && <Quote text={facts} />}
      <FactList facts={rows.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))} />
      {findings && <Findings findings={findings} />}
    </Section>
  );
}
