import { nameIn } from '../../core/registry-name';
import type { ListReport } from '../../messages/protocol';
import { Button } from '../../ui/button';
import { dateText } from '../../ui/i18n/dates';
import { useText } from '../../ui/text-context';
import { FetchNow } from './fetch-now';

interface ListStatusProps {
  lists: readonly ListReport[];
  onUpdate: () => Promise<void>;
  onOptions: () => void;
}

/** The lists on this device: how large, of when, and what went wrong the last time one was fetched. */
export function ListStatus({ lists, onUpdate, onOptions }: ListStatusProps) {
  const { t, locale } = useText();
  if (lists.length === 0) return null;
  return (
    <section class="block stack small soft" aria-label={t('list.title')}>
      <ul class="stack" aria-live="polite">
        {lists.map((list) => (
          <li key={list.registryId}>
            <strong>{nameIn(list, locale)}</strong>{' '}
            {list.list
              ? t('list.entries', { count: list.entries, date: dateText(locale, list.list.issued) })
              : list.arrived === null && t('list.none')}
            {list.arrived !== null && <p>{t('list.arriving', { percent: Math.floor(100 * list.arrived) })}</p>}
            {list.error && (
              <p>
                {t(`list.failure.${list.error.code}`, { date: dateText(locale, list.lastAttempt ?? 0) })}
                {t('sentence.gap')}
                {list.list && t('list.last-good')}
              </p>
            )}
          </li>
        ))}
      </ul>
      <div class="row">
        <FetchNow onUpdate={onUpdate} />
        <Button small onClick={onOptions}>
          {t('options.open')}
        </Button>
      </div>
    </section>
  );
}
