import { CASE_EVENTS } from '../../../core/casework/case-table';
import type { CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { Section } from '../parts/page';
import { personText } from '../person-text';
import { useSession } from '../session';
import { useWords } from '../words';
import { useNotified } from './notified-text';

const ACTORS = ['handler', 'complainant', 'merchant', 'clock'] as const;

/** What happened to a case, the newest last. */
export function CaseHistory({ file: { byRegistry, events, people } }: { file: CaseFile }) {
  const w = useWords();
  const { who } = useSession();
  return (
    <Section title={w('history.title')}>
      <ol class="history">
        {events.map(({ at, event, actor, person, detail }, index) => {
          const known = CASE_EVENTS.find((one) => one === event);
          // Of a case that the registry opened itself nobody complained, though it comes in as a tip does.
          const by = byRegistry && actor === 'complainant' ? 'handler' : ACTORS.find((one) => one === actor);
          return (
            <li key={`${index} ${at}`}>
              <span class="strong">{known ? w(`event.${known}`) : event}</span>{' '}
              <span class="small soft">
                {person ? personText(person, people, who, w) : by ? w(`party.${by}`) : actor} · {timeText(w.locale, at)}
              </span>
              {known === 'notify' && <Sent detail={detail} />}
              {typeof detail.reason === 'string' && <p class="small verbatim">{detail.reason}</p>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Sent({ detail }: { detail: Record<string, unknown> }) {
  const text = useNotified(detail);
  return text ? <p class="small">{text}</p> : null;
}
