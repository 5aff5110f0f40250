import { useEffect, useState } from 'preact/hooks';
import { OverdueSchema, type Overdue } from '../api/cases';
import { hrefOf } from '../route';
import { useSession } from '../session';
import { useWords } from '../words';
import { Notice } from './notice';

/**
 * Reminds on every page of cases that are overdue, one's own and nobody's, with the way to each. `occasion` is anything that changes when it
 * is to ask again. It does not ask by itself as time passes: that would keep a session alive that nobody uses.
 */
export function OverdueBanner({ occasion }: { occasion: string }) {
  const w = useWords();
  const { ask, may } = useSession();
  const [overdue, setOverdue] = useState<Overdue | null>(null);
  const isWorker = may('take-cases');
  useEffect(() => {
    if (!isWorker) return;
    let isCurrent = true;
    ask(OverdueSchema, { path: '/v1/cases/overdue' }).then(
      (told) => isCurrent && setOverdue(told),
      // What was known stays: the page itself says what is wrong with the registry.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, isWorker, occasion]);
  if (overdue === null || overdue.mine + overdue.nobodys === 0) return null;
  return (
    <aside class="overdue" aria-label={w('overdue.label')}>
      <Notice level="caution">
        <p class="row">
          {overdue.mine > 0 && (
            <a href={hrefOf(['cases'], { queue: 'mine' })}>{w('overdue.mine', { count: overdue.mine })}</a>
          )}
          {overdue.nobodys > 0 && (
            <a href={hrefOf(['cases'], { queue: 'free' })}>{w('overdue.nobodys', { count: overdue.nobodys })}</a>
          )}
        </p>
      </Notice>
    </aside>
  );
}
