import { describe, expect, it } from 'vitest';
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
  ])('tells no day: %s', (text) => expect(reviewDate(text, { monthFirst: false, now })).toBeUndefined());

  it('reads numbers in the order of the page', () => {
    expect(reviewDate('03/04/2020', { monthFirst: true, now })).toBe('2020-03-04');
    expect(reviewDate('03/04/2020', { monthFirst: false, now })).toBe('2020-04-03');
    expect(isMonthFirst(['03/04/2020', '03/25/2020'], '', 'shop.example')).toBe(true);
    expect(isMonthFirst(['03/04/2020', '25/03/2020'], 'en-US', 'shop.com')).toBe(false);
    expect(isMonthFirst(['03/04/2020'], 'en-US', 'shop.example')).toBe(true);
    expect(isMonthFirst(['03/04/2020'], 'de', 'shop.com')).toBe(false);
  });
});
