import { useText } from '../../../ui/text-context';
import { timeText } from '../dates';
import { Section } from '../parts/page';
import type { Claim } from './api';
import { Quote } from './parts/quote';
import { usePublicWords } from './words';

/** What the merchant handed in, word for word, and what the registry answered. */
export function Given({ submissions }: { submissions: Claim['submissions'] }) {
  const p = usePublicWords();
  const { locale } = useText();
  return (
    <Section title={p('given.title')}>
      <ul class="stack">
        {submissions.map(({ kind, text, at, answer, answerReason, answeredAt, redacted }, index) => (
          <li key={index} class="stack-small">
            <h3>{p('given.on', { kind: p(`given.${kind}`), time: timeText(locale, at) })}</h3>
            <Quote text={text} />
            {redacted && (
              <>
                <p>{p('act.redacted', { time: timeText(locale, redacted.at) })}</p>
                <Quote text={redacted.reason} />
              </>
            )}
            {answer && answeredAt && (
              <>
                <p>{p(`given.${answer}`, { time: timeText(locale, answeredAt) })}</p>
                <Quote text={answerReason ?? ''} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
