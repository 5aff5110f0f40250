import { describe, expect, it } from 'vitest';
import { MONTH_STARTS } from '../../src/reviews/month-names';
import { isMonthFirst, reviewDate } from '../../src/reviews/review-date';

const now = Date.UTC(2026, 5, 15, 12);

describe('the day that a text tells', () => {
  it.each([
    ['Reviewed in the United States on March 8, 2023', '2023-03-08'],
    ['Sept. 3rd, 2021', '2021-09-03'],
    ['27 October 2020', '2020-10-27'],
    ['Rezension aus Deutschland vom 5. Juli 2020', '2020-07-05'],
    ['am 1. März 2019', '2019-03-01'],
    ['Commenté en France le 1er août 2022', '2022-08-01'],
    ['le 14 février 2020', '2020-02-14'],
    ['3 juillet 2020', '2020-07-03'],
    ['Revisado en España el 9 de enero de 2021', '2021-01-09'],
    ['1 de septiembre de 2020', '2020-09-01'],
    ['Recensito in Italia il 12 giugno 2021', '2021-06-12'],
    ['sexta 18 setembro 2020', '2020-09-18'],
    ['7 de março de 2022', '2022-03-07'],
    ['14 сентября 2021 г.', '2021-09-14'],
    ['3 мая 2020', '2020-05-03'],
    ['12 października 2020', '2020-10-12'],
    ['2 maja 2021', '2021-05-02'],
    ['19 Iun 2020', '2020-06-19'],
    ['2020年2月21日', '2020-02-21'],
    ['2024年11月8日に日本でレビュー済み', '2024-11-08'],
    ['2014-10-24 10:34:42', '2014-10-24'],
    ['2020.11.06', '2020-11-06'],
    ['21/10/2016', '2016-10-21'],
    ['23.05.2018', '2018-05-23'],
    ['2020년 2월 21일', '2020-02-21'],
    ['2020. 2. 21.', '2020-02-21'],
    ['21 Şubat 2020 Cuma', '2020-02-21'],
    ['5 AĞUSTOS 2021', '2021-08-05'],
    ['Recenserad i Sverige den 3 maj 2021', '2021-05-03'],
    ['21. desember 2020', '2020-12-21'],
    ['d. 9. marts 2021', '2021-03-09'],
    ['4. maaliskuuta 2021', '2021-03-04'],
    ['30. marraskuuta 2020', '2020-11-30'],
    ['21. února 2020', '2020-02-21'],
    ['3. června 2020', '2020-06-03'],
    ['3. července 2020', '2020-07-03'],
    ['červenec 3, 2020', '2020-07-03'],
    ['2020. február 21.', '2020-02-21'],
    ['2020. szept. 5.', '2020-09-05'],
    ['12 Μαΐου 2021', '2021-05-12'],
    ['3 Ιουλίου 2020', '2020-07-03'],
    ['٢١ فبراير ٢٠٢٠', '2020-02-21'],
    ['في 5 يونيو، 2021', '2021-06-05'],
    ['1 أغسطس 2020', '2020-08-01'],
    ['7 آذار 2021', '2021-03-07'],
    ['\u200f21 בפברואר 2020', '2020-02-21'],
    ['5 במרץ 2021', '2021-03-05'],
    ['bugün', '2026-06-15'],
    ['어제', '2026-06-14'],
    ['i går', '2026-06-14'],
    ['3일 전', '2026-06-12'],
    ['3 gün önce', '2026-06-12'],
    ['for 3 dager siden', '2026-06-12'],
    ['3 päivää sitten', '2026-06-12'],
    ['před 3 dny', '2026-06-12'],
    ['πριν από 3 ημέρες', '2026-06-12'],
    ['قبل 3 أيام', '2026-06-12'],
    ['לפני 3 ימים', '2026-06-12'],
    ['昨天', '2026-06-14'],
    ['3天前', '2026-06-12'],
    ['il y a 4 jours', '2026-06-11'],
    ['vor 2 Tagen', '2026-06-13'],
    ['yesterday', '2026-06-14'],
    ['2 дня назад', '2026-06-13'],
  ])('%s', (text, day) => {
    expect(reviewDate(text, { monthFirst: false, now })).toBe(day);
  });

  it.each([
    '2 months ago',
    'il y a 3 mois',
    '31 February 2020',
    '2031-01-01',
    'Verified Purchase',
    '',
    '99/99/9999',
    '1 maybe 20',
    '2개월 전',
    'před 3 měsíci',
    '3 ay önce',
    'לפני 3 חודשים',
    'middag',
  ])('tells no day: %s', (text) => expect(reviewDate(text, { monthFirst: false, now })).toBeUndefined());

  it('no beginning of a month means two months, in whatever languages', () => {
    const months = new Map<string, number>();
    for (const language of Object.values(MONTH_STARTS)) {
      const names = language.split(' ');
      expect(names).toHaveLength(12);
      for (const [at, forms] of names.entries())
        for (const form of forms.split('|')) {
          expect(months.get(form) ?? at, form).toBe(at);
          months.set(form, at);
        }
    }
  });

  // What the platform's own formatter writes, which knows the months of each language by itself.
  it.each(
    Object.keys(MONTH_STARTS).flatMap((language) => (['long', 'short'] as const).map((month) => ({ language, month }))),
  )('$language, $month: all twelve months', ({ language, month }) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' });
    const days = Array.from({ length: 12 }, (_, at) => Date.UTC(2021, at, 21));
    expect(
      days.map((day) => `${format.format(day)}: ${reviewDate(format.format(day), { monthFirst: false, now })}`),
    ).toEqual(days.map((day) => `${format.format(day)}: ${new Date(day).toISOString().slice(0, 10)}`));
  });

  it('reads numbers in the order of the page', () => {
    expect(reviewDate('03/04/2020', { monthFirst: true, now })).toBe('2020-03-04');
    expect(reviewDate('03/04/2020', { monthFirst: false, now })).toBe('2020-04-03');
    expect(isMonthFirst(['03/04/2020', '03/25/2020'], '', 'shop.example')).toBe(true);
    expect(isMonthFirst(['03/04/2020', '25/03/2020'], 'en-US', 'shop.com')).toBe(false);
    expect(isMonthFirst(['03/04/2020'], 'en-US', 'shop.example')).toBe(true);
    expect(isMonthFirst(['03/04/2020'], 'de', 'shop.com')).toBe(false);
  });
});
