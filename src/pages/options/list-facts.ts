import type { RegistryReport } from '../../messages/options-report';
import { dateText, daysBetween } from '../../ui/i18n/dates';
import type { Locale, Translate } from '../../ui/i18n/translate';
import type { Fact } from '../../ui/reason-text';

/** How a registry's list stands, row by row. `now` in ms. */
export function listFacts(
  { list, entries, lastAttempt, lastSuccess }: RegistryReport,
  locale: Locale,
  t: Translate,
  now: number,
): Fact[] {
  const moment = (time: number | null) => (time === null ? t('options.never') : momentText(locale, time));
  const held = list
    ? [
        {
          label: t('fact.list'),
          text: t('fact.list-aged', { date: dateText(locale, list.issued), count: daysBetween(list.issued, now) }),
        },
        { label: t('options.version'), text: String(list.version) },
        { label: t('options.entries'), text: new Intl.NumberFormat(locale).format(entries) },
        { label: t('options.expires'), text: dateText(locale, list.expires) },
      ]
    : [{ label: t('options.list'), text: t('list.none') }];
  return [
    ...held,
    { label: t('options.last-attempt'), text: moment(lastAttempt) },
    { label: t('options.last-success'), text: moment(lastSuccess) },
  ];
}

/** To the minute, in the reader's own time zone. */
function momentText(locale: Locale, time: number): string {
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${dateText(locale, time)} ${clock.format(time)}`;
}
