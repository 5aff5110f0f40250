import { daysAgo } from './days-ago';
import { monthOf } from './month-names';

/** How the page writes dates in numbers only, and what today is for words such as "yesterday". */
export interface DateReading {
  /** `3/14/2020` instead of `14/3/2020`. */
  monthFirst: boolean;
  /** ms since 1970. */
  now: number;
}

const DAY = 86_400_000;
const OLDEST = 1995;

/**
 * The day that a text tells, as `YYYY-MM-DD`, in any of the languages of `month-names.ts`; undefined where it tells none, or none that
 * can be, or only "two months ago". A table and no `Intl`, whose parser of dates no browser has.
 */
export function reviewDate(text: string, { monthFirst, now }: DateReading): string | undefined {
  const line = text
    .slice(0, 300)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\s+/g, ' ');
  return byYear(line, now) ?? byWords(line, now) ?? byNumbers(line, monthFirst, now) ?? byAge(line, now);
}

/** Whether dates in numbers put the month first, by the first that can be read one way only; else by the page's language. */
export function isMonthFirst(texts: readonly string[], language: string, host: string): boolean {
  for (const text of texts) {
    const [, first = '0', second = '0'] =
      /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/.exec(text.slice(0, 300)) ?? [];
    if (Number(first) > 12) return false;
    if (Number(second) > 12) return true;
  }
  return /^en-us$/i.test(language) || (host.endsWith('.com') && /^(en)?$/i.test(language));
}

/** `2020-02-21`, `2020.11.06`, `2020年2月21日`, `2020년 2월 21일`. */
function byYear(line: string, now: number): string | undefined {
  const [, year, month, day] = /(?<!\d)(\d{4}) ?[-./年년] ?(\d{1,2}) ?[-./月월] ?(\d{1,2})(?!\d)/.exec(line) ?? [];
  return year ? made(Number(year), Number(month), Number(day), now) : undefined;
}

/** `5. Juli 2020`, `on March 8, 2023`, `le 3 juillet 2019`, `12 de marzo de 2021`, `14 сентября 2021 г.`, `2020. február 21.` */
function byWords(line: string, now: number): string | undefined {
  const dayFirst =
    /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º)? ?(?:de |of )?(\p{L}{3,12})[.׳']?[,،]?(?: de| del)? ?,?(\d{4})(?!\d)/iu.exec(
      line,
    );
  if (dayFirst) {
    const month = monthOf(dayFirst[2] ?? '');
    if (month) return made(Number(dayFirst[3]), month, Number(dayFirst[1]), now);
  }
  const monthFirst = /(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/iu.exec(line);
  const month = monthFirst && monthOf(monthFirst[1] ?? '');
  if (month) return made(Number(monthFirst[3]), month, Number(monthFirst[2]), now);
  const yearFirst = /(?<!\d)(\d{4})\.?,? (\p{L}{3,12})\.? (\d{1,2})(?!\d)/u.exec(line);
  const named = yearFirst && monthOf(yearFirst[2] ?? '');
  return named ? made(Number(yearFirst[1]), named, Number(yearFirst[3]), now) : undefined;
}

function byNumbers(line: string, monthFirst: boolean, now: number): string | undefined {
  const [, first, second, third] = /(?<!\d)(\d{1,2})[/.-] ?(\d{1,2})[/.-] ?(\d{4}|\d{2})(?!\d)/.exec(line) ?? [];
  if (!first || !second || !third) return undefined;
  const year = third.length === 2 ? 2000 + Number(third) : Number(third);
  const [month, day] = monthFirst ? [first, second] : [second, first];
  return made(year, Number(month), Number(day), now);
}

function byAge(line: string, now: number): string | undefined {
  const days = daysAgo(line);
  return days === undefined ? undefined : dayOf(now - DAY * days);
}

function made(year: number, month: number, day: number, now: number): string | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  // A day ahead, for a shop east of here; what is later is no date of a review.
  if (year < OLDEST || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || time > now + 2 * DAY)
    return undefined;
  return dayOf(time);
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
