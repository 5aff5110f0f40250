import type { ReasonText } from './reason-text';
import { useText } from './text-context';

/** Where a merchant, or whoever knows better, can answer or object: each registry once, in sight. */
export function ObjectLinks({ reasons }: { reasons: readonly ReasonText[] }) {
  const { t } = useText();
  const links = new Map(reasons.flatMap(({ object }) => (object ? [[object.url, object.label]] : [])));
  if (links.size === 0) return null;
  return (
    <p class="small object">
      {t('verdict.wrong')}{' '}
      {[...links].map(([url, label], index) => (
        <>
          {index > 0 && ' · '}
          <a key={url} href={url} target="_blank" rel="noreferrer">
            {label}
          </a>
        </>
      ))}
    </p>
  );
}
