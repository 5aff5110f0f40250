import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { identifierText } from '../../../../ui/identifier-text';
import { useText } from '../../../../ui/text-context';
import type { InspectionTask } from '../../api/inspections';
import { Table } from '../../parts/table';
import { hrefOf } from '../../route';
import { useSession } from '../../session';
import { useWords, type Words } from '../../words';
import { CaseDialog } from './case-dialog';
import { ResultDialog } from './result-dialog';
import { VolunteerAnswers } from './volunteer-answers';

interface TaskTableProps {
  caption: string;
  /** What stands there where there is no task. */
  empty: string;
  tasks: InspectionTask[];
  onChanged: () => void;
}

/** Merchants to look at: what was found as far as the reader may know it, and what the reader can do. */
export function TaskTable({ caption, empty, tasks, onChanged }: TaskTableProps) {
  const w = useWords();
  const { t } = useText();
  const { may } = useSession();
  const [asked, setAsked] = useState<InspectionTask | null>(null);
  const done = () => {
    setAsked(null);
    onChanged();
  };
  // Where nobody may know of a result yet, there is no column for it.
  const withResults = tasks.some(({ results }) => results.length > 0);
  const columns = [w('red.merchant'), w('inspections.outcome'), ...(withResults ? [w('inspections.results')] : [])];
  return (
    <>
      <Table
        caption={caption}
        columns={may('inspect') ? [...columns, w('column.acts')] : columns}
        empty={empty}
        rows={tasks.map((task) => {
          const { id, identifier, outcome, looked, results } = task;
          const name = identifierText(identifier, t).value;
          const cells = [
            <a key="name" class="break" href={hrefOf(['merchant', identifier])}>
              {name}
            </a>,
            outcome === null ? lookedText(looked, w) : w(`look-outcome.${outcome}`),
            ...(withResults ? [<Results key="results" results={results} />] : []),
          ];
          const acts = <Acts key="acts" task={task} name={name} onAsk={() => setAsked(task)} />;
          return { key: id, cells: may('inspect') ? [...cells, acts] : cells };
        })}
      />
      {asked?.outcome === null && <ResultDialog task={asked} onClose={() => setAsked(null)} onDone={done} />}
      {asked?.outcome === 'irregular' && <CaseDialog task={asked} onClose={() => setAsked(null)} onDone={done} />}
    </>
  );
}

function lookedText(count: number, w: Words): string {
  return count === 0 ? w('inspections.nobody-looked') : w('inspections.looked', { count });
}

function Results({ results }: Pick<InspectionTask, 'results'>) {
  const w = useWords();
  return (
    <div class="stack-small in-words">
      {results.map(({ by, finding, note, answers }) => (
        <div key={by} class="stack-small">
          <p>
            <span class="strong">{w('inspections.found', { person: by, finding: w(`look-outcome.${finding}`) })}</span>{' '}
            <span class="break">{note}</span>
          </p>
          {answers && <VolunteerAnswers answers={answers} />}
        </div>
      ))}
    </div>
  );
}

/** Until it is settled a handler sees only their own result, so one that is there says that the reader has looked. */
function Acts({ task, name, onAsk }: { task: InspectionTask; name: string; onAsk: () => void }) {
  const w = useWords();
  if (task.case !== null) return <a href={hrefOf(['cases', task.case])}>{w('inspections.case', { id: task.case })}</a>;
  if (task.outcome === null && task.results.length > 0) return <>{w('inspections.waits')}</>;
  if (task.outcome !== null && task.outcome !== 'irregular') return null;
  return (
    <Button small onClick={onAsk}>
      {w(task.outcome === null ? 'inspections.say' : 'inspections.open-case')}
      <span class="unseen">{name}</span>
    </Button>
  );
}
