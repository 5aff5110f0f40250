import type { CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { Section } from '../parts/page';
import { personText } from '../person-text';
import { useSession } from '../session';
import { useWords } from '../words';

/** Replies, objections, appeals and requests as they were handed in, and what was answered. */
export function CaseSubmissions({ file: { submissions, people } }: { file: CaseFile }) {
  const w = useWords();
  const { who } = useSession();
  if (submissions.length === 0) return null;
  return (
    <Section title={w('submissions.title')}>
      <ol class="history">
        {submissions.map(({ kind, by, text, at, answer, answerReason, answeredAt, answeredBy }, index) => (
          <li key={`${index} ${at}`}>
            <span class="strong">{w(`submission.${kind}`)}</span>{' '}
            <span class="small soft">
              {w(`party.${by}`)} · {timeText(w.locale, at)}
            </span>
            <blockquote class="quote verbatim">{text}</blockquote>
            {answer && (
              <p>
                <span class="strong">{w(`answer.${answer}`)}</span>{' '}
                <span class="small soft">
                  {answeredBy && `${personText(answeredBy, people, who, w)} · `}
                  {answeredAt && timeText(w.locale, answeredAt)}
                </span>{' '}
                <span class="verbatim">{answerReason}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
