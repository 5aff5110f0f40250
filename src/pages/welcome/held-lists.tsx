import { nameIn } from '../../core/registry-name';
import type { ListReport } from '../../messages/protocol';
import { dateText, daysBetween } from '../../ui/i18n/dates';
import { useText } from '../../ui/text-context';

/** The lists on the device in a sentence each; null while nobody has said. `now` in ms. */
export function HeldLists({ lists, now }: { lists: readonly ListReport[] | null; now: number }) {
  const { t, locale } = useText();
  if (!lists) return <p class="soft">{t('welcome.lists-loading')}</p>;
  if (lists.length === 0) return <p>{t('page.no-registry')}</p>;
  return (
    <ul class="stack" aria-live="polite">
      {lists.map(({ registryId, list, entries, error, lastAttempt, ...named }) => (
        <li key={registryId}>
          {list
            ? t('welcome.list-held', {
                name: nameIn(named, locale),
                entries: t('welcome.list-entries', { count: entries }),
                aged: t('fact.list-aged', {
                  date: dateText(locale, list.issued),
                  count: daysBetween(list.issued, now),
                }),
              })
            : t('welcome.list-coming', { name: nameIn(named, locale) })}
          {error && !list && <p>{t(`list.failure.${error.code}`, { date: dateText(locale, lastAttempt ?? 0) })}</p>}
        </li>
      ))}
    </ul>
  );
}
