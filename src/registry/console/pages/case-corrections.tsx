import { FactList } from '../../../ui/fact-list';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import type { CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { Section } from '../parts/page';
import { personText } from '../person-text';
import { useSession } from '../session';
import { useWords } from '../words';

/** What granted requests for correction change in the decision, and what became of it. */
export function CaseCorrections({ file: { corrections, people } }: { file: CaseFile }) {
  const w = useWords();
  const { t } = useText();
  const { who } = useSession();
  if (corrections.length === 0) return null;
  const person = (id: string) => personText(id, people, who, w);
  return (
    <Section title={w('correction.title')}>
      <ol class="history">
        {corrections.map(({ id, at, by, content, result, note, resolvedBy }) => {
          const { outcome, category, unlist, term, facts, ground } = content.correction;
          const names = unlist.map((one) => t('match', identifierText(one, t)));
          const rows: [string, string | null | undefined][] = [
            [w('steps.reason'), note],
            [w('correction.reason'), content.reason],
            [w('case.outcome'), outcome && t(`outcome.${outcome}`)],
            [w('case-column.category'), category && t(`category.${category}`)],
            [w('correction.unlist'), names.join('\n')],
            [w('statement.term'), term === undefined ? undefined : w('statement.months', { count: term })],
            [w('correction.facts'), facts],
            [w('correction.ground'), ground],
          ];
          return (
            <li key={id} class="stack-small">
              <p>
                <span class="strong">{w(result === null ? 'correction.waits' : `correction.${result}`)}</span>{' '}
                <span class="small soft">
                  {person(by)} · {timeText(w.locale, at)}
                  {result && resolvedBy && ` · ${w(`correction.by.${result}`, { person: person(resolvedBy) })}`}
                </span>
              </p>
              <FactList facts={rows.flatMap(([label, text]) => (text ? { label, text } : []))} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
