import type { CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { Section } from '../parts/page';
import { useWords } from '../words';

/** The periods of a case: which run, until when, and how those that have stopped ended. */
export function CaseClocks({ file: { clocks } }: { file: Pick<CaseFile, 'clocks'> }) {
  const w = useWords();
  return (
    <Section title={w('clocks.title')}>
      {clocks.length === 0 && <p class="soft">{w('due.nothing')}</p>}
      <ul class="stack-small">
        {clocks.map(({ clock, dueAt, stoppedAt, urgency, assumedYears }) => (
          <li key={clock}>
            <span class="strong">{w(`clock.${clock}`)}</span>{' '}
            {stoppedAt === null ? (
              <>
                {w('clocks.until', { time: timeText(w.locale, dueAt) })}{' '}
                {(urgency === 'overdue' || urgency === 'due-soon') && (
                  <span class="mark level level-caution">{w(`urgency.${urgency}`)}</span>
                )}
                {urgency === 'ended' && <span class="small soft">{w('urgency.ended')}</span>}
              </>
            ) : (
              <span class="soft">
                {w(stoppedAt <= dueAt ? 'clocks.met' : 'clocks.missed', { time: timeText(w.locale, stoppedAt) })}
              </span>
            )}
            {assumedYears.length > 0 && stoppedAt === null && (
              <p class="small soft">{w('clocks.assumed', { years: assumedYears.join(w('separator')) })}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
