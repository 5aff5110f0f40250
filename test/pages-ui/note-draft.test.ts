import { describe, expect, it } from 'vitest';
import { changed, countryOf, draftOfNote, freshNote, noteOf } from '../../src/pages/diary/note-draft';

const fresh = freshNote({ value: '12.50', currency: 'EUR' }, 'DE', '2026-03-03');

describe('a note on a purchase', () => {
  it('begins with today, the price that the page shows, and the return that the law gives', () => {
    expect(noteOf(fresh)).toEqual({
      note: {
        boughtOn: '2026-03-03',
        amount: { value: '12.50', currency: 'EUR' },
        country: 'DE',
        returnBy: '2026-03-17',
      },
    });
  });

  it('moves the proposed day with the day of purchase and the country, until the shopper sets it', () => {
    expect(changed(fresh, { boughtOn: '2026-03-01' }).returnBy).toBe('2026-03-15');
    expect(changed(fresh, { country: 'CN' }).returnBy).toBe('2026-03-10');
    expect(changed(fresh, { country: 'US' }).returnBy).toBe('');
    const own = changed(fresh, { returnBy: '2026-04-01' });
    expect(changed(own, { country: 'CN' }).returnBy).toBe('2026-04-01');
    expect(changed(changed(own, { returnBy: '' }), { boughtOn: '2026-03-01' }).returnBy).toBe('');
  });

  it('reads back as it was kept', () => {
    const note = { boughtOn: '2026-03-03', country: 'US' };
    expect(noteOf(draftOfNote(note))).toEqual({ note });
  });

  it.each([
    [{ boughtOn: '' }, ['boughtOn']],
    [{ amount: 'twelve' }, ['amount']],
    [{ amount: '12.505' }, ['amount']],
    [{ amount: '12', currency: '' }, ['amount']],
    [{ returnBy: '2026-03-02' }, ['returnBy']],
    [{ country: 'XX' }, ['country']],
  ])('%o is refused at its field', (change, problems) => {
    expect(noteOf(changed(fresh, change))).toEqual({ problems });
  });

  it.each([
    ['zh-CN', 'CN'],
    ['en', 'US'],
    ['de-AT', 'AT'],
    ['en-ZW', 'US'],
  ])('takes the country from the language %s: %s', (language, country) => expect(countryOf(language)).toBe(country));
});
