import { ReasonItem } from './reason-item';
import type { ReadReplies } from './merchant-replies';
import type { VerdictText } from './verdict-text';

interface ReasonsProps {
  text: Pick<VerdictText, 'reasons' | 'disagreement'>;
  readReplies?: ReadReplies | undefined;
}

/** Every reason with its source, dates, trail and the merchant's own words, the gravest first. */
export function Reasons({ text: { reasons, disagreement }, readReplies }: ReasonsProps) {
  return (
    <ul class="stack">
      {disagreement && <li>{disagreement}</li>}
      {reasons.map((reason, index) => (
        <ReasonItem key={index} reason={reason} alone={reasons.length === 1} readReplies={readReplies} />
      ))}
    </ul>
  );
}
