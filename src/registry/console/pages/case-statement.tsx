import { FactList } from '../../../ui/fact-list';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import type { CaseFile } from '../api/cases';
import { dayText } from '../dates';
import { Section } from '../parts/page';
import { useWords } from '../words';
import { useNotified } from './notified-text';

/** The statement of reasons of a decision, with all that DSA art. 17(3) asks for. */
export function CaseStatement({ file: { byRegistry, statement } }: { file: CaseFile }) {
  const w = useWords();
  const { t } = useText();
  const notified = useNotified(statement?.notified);
  if (!statement) return null;
  const { outcome, measure, facts, evidence, category, ground, automated, redress, correctedAt, objection } = statement;
  const rows: [string, string | null][] = [
    [w('case.outcome'), t(`outcome.${outcome}`)],
    [w('statement.measure'), measure.list === null ? w('statement.no-measure') : w(`list.${measure.list}`)],
    [
      w('statement.identifiers'),
      measure.identifiers.map((one) => t('match', identifierText(one, t))).join('\n') || null,
    ],
    [w('statement.until'), measure.until && dayText(w.locale, measure.until)],
    [w('statement.corrected'), correctedAt ? dayText(w.locale, correctedAt) : null],
    [w('case-column.category'), category && t(`category.${category}`)],
    [w('statement.notified'), notified],
    [w('statement.facts'), facts],
    [w('statement.evidence'), evidence.join(w('separator')) || null],
    [w('statement.ground'), ground || null],
    [w('statement.objection'), objection ?? null],
    [w('statement.automated'), w(automated.detection ? 'statement.machine-found' : 'statement.people-only')],
    [
      w('statement.redress'),
      [
        redress.appealUntil ? w('statement.appeal-until', { day: dayText(w.locale, redress.appealUntil) }) : '',
        // Nobody has the receipt of a case that the registry opened itself, whatever an old statement says.
        ...redress.ways.filter((way) => !(byRegistry && way === 'receipt-code')).map((way) => w(`redress.${way}`)),
      ]
        .filter(Boolean)
        .join(t('sentence.gap')) || null,
    ],
  ];
  return (
    <Section title={w('statement.title')}>
      <FactList facts={rows.flatMap(([label, text]) => (text ? [{ label, text }] : []))} />
    </Section>
  );
}
