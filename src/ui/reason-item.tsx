import { FactList } from './fact-list';
import { LevelSign } from './level-sign';
import { MerchantReplies, type ReadReplies } from './merchant-replies';
import type { ReasonText } from './reason-text';

interface ReasonItemProps {
  reason: ReasonText;
  /** Its sentence was said already. */
  alone: boolean;
  /** Left out where no registry can be asked. */
  readReplies?: ReadReplies | undefined;
}

/** One reason with its facts, and the merchant's own words. */
export function ReasonItem({ reason, alone, readReplies }: ReasonItemProps) {
  const { level, text, facts, notes, reply } = reason;
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
      {reply && readReplies && <MerchantReplies of={reply} read={readReplies} />}
    </li>
  );
}
