import type { FiledCommitment } from '../core/merchant-file';
import { FactList } from './fact-list';
import { dateText } from './i18n/dates';
import { useText } from './text-context';

/** A merchant's public promise, word for word, with each breach that a decision found. */
export function PromiseList({ commitment }: { commitment: FiledCommitment }) {
  const { t, locale } = useText();
  const { promises, signatory, signedAt, version, digest, withdrawnAt, breaches } = commitment;
  const date = (time: string) => dateText(locale, Date.parse(time));
  const facts = [
    { label: t('promise.by'), text: signatory },
    { label: t('promise.on'), text: t('promise.version', { day: date(signedAt), version: String(version) }) },
    ...(withdrawnAt ? [{ label: t('promise.withdrawn'), text: date(withdrawnAt) }] : []),
    { label: t('promise.digest'), text: digest },
  ];
  return (
    <div class="stack">
      <ul class="points">
        {promises.map(({ promise, days }) => (
          <li key={promise}>{t(`promise-of.${promise}`, { count: days ?? 0 })}</li>
        ))}
      </ul>
      <FactList facts={facts} />
      {breaches.length === 0 ? (
        <p class="small soft">{t('promise.no-breach')}</p>
      ) : (
        <>
          <p>{t('promise.breaches', { count: breaches.length })}</p>
          <ul class="points">
            {breaches.map((breach) => (
              <li key={`${breach.case} ${breach.promise}`}>
                {t('promise.breach', {
                  promise: t(`promise-name.${breach.promise}`),
                  case: String(breach.case),
                  version: String(breach.version),
                  day: date(breach.at),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
