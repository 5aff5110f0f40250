import { namesAParty } from '../../../core/named-party';
import { amountText } from '../../../ui/amount-text';
import { FactList } from '../../../ui/fact-list';
import { writtenDay } from '../../../ui/i18n/dates';
import { languageName } from '../../../ui/i18n/language-name';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import type { CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { Section } from '../parts/page';
import { useWords } from '../words';

/** What was filed, or what the registry found itself, word for word, and what the page showed at that moment. Nothing of it becomes a link: anyone may have written it. */
export function CaseComplaint({ file: { kind, byRegistry, complaint, contact } }: { file: CaseFile }) {
  const w = useWords();
  const { t } = useText();
  const { against, facts, remedy, claim, stage, orderNumber, purchasedOn, promisedOn, amount, page, language } =
    complaint;
  const rows = (all: [string, string | null | undefined][]) =>
    all.flatMap(([label, text]) => (text ? [{ label, text }] : []));
  const title = byRegistry ? 'complaint.registry-title' : 'complaint.title';
  return (
    <>
      <Section title={w(kind === 'objection' ? 'complaint.entry-title' : title)}>
        <blockquote class="quote verbatim" lang={language}>
          {facts}
        </blockquote>
        <FactList
          facts={rows([
            [w('complaint.remedy'), remedy && t(`remedy.${remedy}`)],
            [w('complaint.claim'), claim],
            [w('complaint.stage'), t(`stage.${stage}`)],
            [w('complaint.order'), orderNumber],
            [w('complaint.bought'), purchasedOn && writtenDay(w.locale, purchasedOn)],
            [w('complaint.promised'), promisedOn && writtenDay(w.locale, promisedOn)],
            [w('complaint.amount'), amount && amountText(amount, w.locale)],
            [w('complaint.contact-name'), contact?.name],
            [w('complaint.contact-phone'), contact?.phone],
            [w('complaint.contact-email'), contact?.email],
            [w('complaint.contact-address'), contact?.address],
            [w('complaint.contact'), contact?.text],
            [w('complaint.language'), languageName(w.locale, language)],
          ])}
        />
      </Section>
      <Section title={w(byRegistry ? 'complaint.registry-page' : 'complaint.page')}>
        <FactList
          facts={rows([
            [w('complaint.address'), against.url],
            [w('complaint.name'), against.name],
            [w('complaint.postal'), against.address],
            [w('complaint.page-title'), page?.title],
            [w('complaint.offer'), page?.offer],
            [w('complaint.price'), page?.price],
            [w('complaint.seen'), page && timeText(w.locale, page.seenAt)],
          ])}
        />
        <ul class="names">
          {against.identifiers.map(({ identifier, evidence, validity }) => {
            const { scheme, value } = identifierText(identifier, t);
            return (
              <li key={`${identifier} ${evidence}`}>
                <span class="strong">{value}</span>{' '}
                <span class="small soft">
                  {scheme} · {t(namesAParty(identifier) ? 'evidence.chosen' : `evidence.${evidence}`)}
                  {validity === 'doubtful' && ` · ${w('complaint.doubtful')}`}
                </span>
              </li>
            );
          })}
        </ul>
      </Section>
    </>
  );
}
