import { daysLeft } from '../core/diary/day';
import { disputeBy } from '../core/diary/periods';
import type { Purchase } from '../core/diary/purchase';
import { disputeIn } from '../core/shopper-periods';
import type { DiaryEntry } from '../messages/diary-messages';
import { writtenDay } from './i18n/dates';
import { translator, type Locale, type Translate } from './i18n/translate';
import { reasonSentence } from './reason-text';

export interface DiaryText {
  /** The merchant, when it was bought from, and what was listed since. */
  what: string;
  /** How long there is to return, dispute and complain, in one line. */
  daysLeft: string;
}

/** Words what changed about a purchase's merchant. `today` is a day, `YYYY-MM-DD`. */
export function diaryText(entry: Purchase & Pick<DiaryEntry, 'change'>, locale: Locale, today: string): DiaryText {
  const t = translator(locale);
  const news = entry.change ? reasonSentence(entry.change.reason, locale) : '';
  const what = t('diary.news', { merchant: merchantText(entry), date: writtenDay(locale, entry.boughtOn), news });
  return { what, daysLeft: deadlines(entry, t, today).join(t('diary.then')) };
}

/**
 * Words the same for a notification. Of that a desktop shows some 200 characters, or two lines: so what can be done, and how long, comes
 * first and short, and what was listed after it.
 */
export function diaryNotice(
  entry: Purchase & Pick<DiaryEntry, 'change'>,
  locale: Locale,
  today: string,
): { title: string; message: string } {
  const t = translator(locale);
  const news = entry.change ? [reasonSentence(entry.change.reason, locale)] : [];
  const message = [...noticeDeadlines(entry, t, today), ...news].join(t('diary.then'));
  return { title: t('diary.notice.title', { merchant: merchantText(entry) }), message };
}

/** Whom it was bought from: by the name that the page gave, else by its host. */
export function merchantText({ merchantName, url }: Pick<Purchase, 'merchantName' | 'url'>): string {
  return merchantName ?? URL.parse(url)?.host ?? url;
}

/** Each thing that can still be done, with the days left; what has passed is said too, and a complaint has no end here. */
export function deadlines(purchase: Purchase, t: Translate, today: string): string[] {
  const until = ({ what, day }: Deadline) => {
    const count = daysLeft(day, today);
    const date = writtenDay(t.locale, day);
    return count < 0 ? t(`diary.${what}-over`, { date }) : t(`diary.${what}-left`, { date, count });
  };
  return [...deadlinesOf(purchase).map(until), t('diary.complain-any-time')];
}

function noticeDeadlines(purchase: Purchase, t: Translate, today: string): string[] {
  const until = ({ what, day }: Deadline) => {
    const count = daysLeft(day, today);
    return count < 0 ? t(`diary.notice.${what}-over`) : t(`diary.notice.${what}-left`, { count });
  };
  return [...deadlinesOf(purchase).map(until), t('diary.complain-any-time')];
}

interface Deadline {
  what: 'return' | 'dispute' | 'dispute-statement';
  /** The last day, `YYYY-MM-DD`. */
  day: string;
}

function deadlinesOf({ returnBy, boughtOn, country }: Purchase): Deadline[] {
  const dispute = disputeIn(country).from === 'statement' ? 'dispute-statement' : 'dispute';
  return [
    ...(returnBy ? [{ what: 'return' as const, day: returnBy }] : []),
    { what: dispute, day: disputeBy(country, boughtOn) },
  ];
}
