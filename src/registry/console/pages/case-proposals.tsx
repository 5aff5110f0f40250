import { FactList } from '../../../ui/fact-list';
import { useText } from '../../../ui/text-context';
import type { CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { Section } from '../parts/page';
import { personText } from '../person-text';
import { useSession } from '../session';
import { useWords } from '../words';

/** What was proposed, and what became of it; what waits for another person comes first. */
export function CaseProposals({ file: { proposals, people } }: { file: CaseFile }) {
  const w = useWords();
  const { t } = useText();
  const { who } = useSession();
  if (proposals.length === 0) return null;
  const person = (id: string) => personText(id, people, who, w);
  return (
    <Section title={w('proposal.title')}>
      <ol class="history">
        {proposals.map(({ at, by, content, result, note, resolvedBy }) => {
          const { outcome, reason, ground, evidence, term, alsoList, clear, objection } = content;
          const facts: [string, string | null][] = [
            [w('steps.reason'), note],
            [w('case.outcome'), t(`outcome.${outcome}`)],
            [w('statement.facts'), reason],
            [w('statement.ground'), ground || null],
            [w('statement.evidence'), evidence.join(w('separator')) || null],
            [w('statement.objection'), objection ?? null],
            [w('statement.term'), term === undefined ? null : w('statement.months', { count: term })],
            [w('statement.also'), alsoList.join(w('separator')) || null],
            [w('statement.clear'), clear ? w('statement.clears') : null],
          ];
          return (
            <li key={at} class="stack-small">
              <p>
                <span class="strong">{w(result === null ? 'proposal.waits' : `proposal.${result}`)}</span>{' '}
                <span class="small soft">
                  {person(by)} · {timeText(w.locale, at)}
                  {result && resolvedBy && ` · ${w(`proposal.by.${result}`, { person: person(resolvedBy) })}`}
                </span>
              </p>
              <FactList facts={facts.flatMap(([label, text]) => (text === null ? [] : { label, text }))} />
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
