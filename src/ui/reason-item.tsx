import { FactList } from './fact-list';
import { LevelSign } from './level-sign';
import { MerchantReplies, type ReadReplies } from './merchant-replies';
import type { ReasonText } from './reason-text';
import { useText } from './text-context';

interface ReasonItemProps {
  reason: ReasonText;
  /** Its sentence was said already. */
  alone: boolean;
  readReplies: ReadReplies;
}

/** One reason with its facts, the merchant's own words, and where to object. */
export function ReasonItem({ reason, alone, readReplies }: ReasonItemProps) {
  const { t } = useText();
  const { level, text, facts, notes, object, reply } = reason;
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
      {reply && <MerchantReplies of={reply} read={readReplies} />}
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
