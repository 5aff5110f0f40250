import type { OutboxItem } from '../../messages/protocol';
import { dateText } from '../../ui/i18n/dates';
import type { Fact } from '../../ui/reason-text';
import { FactList } from '../../ui/fact-list';
import { useText } from '../../ui/text-context';

const OWN: Partial<Record<string, 'sent.own-appeal' | 'sent.own-objection'>> = {
  appeal: 'sent.own-appeal',
  contest: 'sent.own-objection',
};

/** The merchant's replies word for word, the decision with its reasons, and the complainant's own appeal. */
export function CaseDecision({ item: { receipt, case: view } }: { item: OutboxItem }) {
  const { t, locale } = useText();
  const submissions = view?.submissions ?? [];
  const statement = view?.statement;
  const until = statement?.measure.until;
  const appealUntil = view?.can.includes('appeal') ? statement?.redress.appealUntil : null;
  const rows: Fact[] = statement
    ? [
        { label: t('sent.facts'), text: statement.facts },
        { label: t('sent.ground'), text: statement.ground },
        {
          label: t('sent.measure'),
          text: statement.measure.list
            ? t(`sent.measure.${statement.measure.list}`, { date: until ? dateText(locale, Date.parse(until)) : '—' })
            : t('sent.measure.none'),
        },
        {
          label: t('sent.machine'),
          text: t(statement.automated.detection ? 'sent.machine-found' : 'sent.machine-none'),
        },
        {
          label: t('sent.redress'),
          text: appealUntil ? t('sent.redress-until', { date: dateText(locale, Date.parse(appealUntil)) }) : '',
        },
      ]
    : [];
  if (submissions.length === 0 && !receipt?.reason && rows.length === 0) return null;
  return (
    <section class="block form">
      {submissions.map(({ kind, by, text, at }, index) => (
        <figure key={index} class="quote">
          <figcaption class="small soft">
            {t(by === 'merchant' ? 'sent.merchant-says' : (OWN[kind] ?? 'sent.own-words'))} ·{' '}
            {dateText(locale, Date.parse(at))}
          </figcaption>
          <blockquote class="verbatim">{text}</blockquote>
        </figure>
      ))}
      {receipt?.reason && (
        <figure class="quote">
          <figcaption class="small soft">{t('sent.reason')}</figcaption>
          <blockquote class="verbatim">{receipt.reason}</blockquote>
        </figure>
      )}
      {rows.length > 0 && (
        <details>
          <summary>{t('sent.statement')}</summary>
          <FactList facts={rows.filter(({ text }) => text !== '')} />
        </details>
      )}
    </section>
  );
}
