import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import type { CaseFile } from '../api/cases';
import { timeText } from '../dates';
import { Section } from '../parts/page';
import { personText } from '../person-text';
import { useSession } from '../session';
import { useWords } from '../words';
import { RedactDialog } from './redact-dialog';

/** Replies, objections, appeals and requests as they were handed in, and what was answered. */
export function CaseSubmissions({ file, onChanged }: { file: CaseFile; onChanged: (file: CaseFile) => void }) {
  const { id: caseId, submissions, people, can } = file;
  const [redacting, setRedacting] = useState<{ id: number; text: string } | null>(null);
  const w = useWords();
  const { who } = useSession();
  if (submissions.length === 0) return null;
  return (
    <Section title={w('submissions.title')}>
      <ol class="history">
        {submissions.map(({ id, kind, by, text, at, answer, answerReason, answeredAt, answeredBy, redacted }) => (
          <li key={id}>
            <span class="strong">{w(`submission.${kind}`)}</span>{' '}
            <span class="small soft">
              {w(`party.${by}`)} · {timeText(w.locale, at)}
            </span>
            <blockquote class="quote verbatim">{text}</blockquote>
            {redacted && (
              <p class="small soft verbatim">
                {w('redact.was', { time: timeText(w.locale, redacted.at) })} {redacted.reason}
              </p>
            )}
            {kind === 'reply' && can.includes('redact') && (
              <div>
                <Button small onClick={() => setRedacting({ id, text })}>
                  {w('redact.title')}
                </Button>
              </div>
            )}
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
      {redacting && (
        <RedactDialog
          id={caseId}
          reply={redacting}
          onTaken={(next) => {
            setRedacting(null);
            onChanged(next);
          }}
          onClose={() => setRedacting(null)}
        />
      )}
    </Section>
  );
}
