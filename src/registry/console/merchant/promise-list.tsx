import type { FiledCommitment } from '../../../core/merchant-file';
import { FactList } from '../../../ui/fact-list';
import { useText } from '../../../ui/text-context';
import { dayText } from '../dates';
import { usePublicWords } from './words';

/** A merchant's public promise, word for word, with each breach that a decision found. */
export function PromiseList({ commitment }: { commitment: FiledCommitment }) {
  const p = usePublicWords();
  const { locale } = useText();
  const { promises, signatory, signedAt, version, digest, withdrawnAt, breaches } = commitment;
  const facts = [
    { label: p('promise.by'), text: signatory },
    {
      label: p('promise.on'),
      text: p('promise.version', { day: dayText(locale, signedAt), version: String(version) }),
    },
    ...(withdrawnAt ? [{ label: p('promise.withdrawn'), text: dayText(locale, withdrawnAt) }] : []),
    { label: p('promise.digest'), text: digest },
  ];
  return (
    <div class="stack">
      <ul class="points">
        {promises.map(({ promise, days }) => (
          <li key={promise}>{p(`promise.${promise}`, { count: days ?? 0 })}</li>
        ))}
      </ul>
      <FactList facts={facts} />
      {breaches.length === 0 ? (
        <p class="small soft">{p('promise.no-breach')}</p>
      ) : (
        <>
          <p>{p('promise.breaches', { count: breaches.length })}</p>
          <ul class="points">
            {breaches.map((breach) => (
              <li key={`${breach.case} ${breach.promise}`}>
                {p('promise.breach', {
                  promise: p(`promise-name.${breach.promise}`),
                  case: String(breach.case),
                  version: String(breach.version),
                  day: dayText(locale, breach.at),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
