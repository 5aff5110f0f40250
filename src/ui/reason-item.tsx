import { FactList } from './fact-list';
import { LevelSign } from './level-sign';
import type { ReasonText } from './reason-text';
import { useText } from './text-context';

/** One reason with its facts, and where to object. Standing alone, its sentence was said already. */
export function ReasonItem({ reason, alone }: { reason: ReasonText; alone: boolean }) {
  const { t } = useText();
  const { level, text, facts, notes, object } = reason;
  return (
    <li class="reason stack">
      {!alone && (
        <p class={`reason-text level level-${level} level-plain`}>
          <LevelSign level={level} size={16} />
          <span>{text}</span>
        </p>
      )}
      <FactList facts={facts} />
      {notes.map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
      {object && (
        <p class="small">
          {t('verdict.wrong')}{' '}
          <a href={object.url} target="_blank" rel="noreferrer">
            {object.label}
          </a>
        </p>
      )}
    </li>
  );
}
