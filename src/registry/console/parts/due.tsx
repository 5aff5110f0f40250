import type { CaseSummary } from '../api/cases';
import { timeText } from '../dates';
import { useWords } from '../words';

/** What is due in a case and until when; that it is late is said in words. */
export function Due({ due }: { due: CaseSummary['due'] }) {
  const w = useWords();
  if (!due) return <span class="soft">{w('due.nothing')}</span>;
  return (
    <span class="due">
      {w(`clock.${due.clock}`)}
      <span class="small soft nowrap">{timeText(w.locale, due.at)}</span>
      {due.overdue && <span class="mark level level-caution">{w('due.overdue')}</span>}
    </span>
  );
}
