import { describe, expect, it } from 'vitest';
import { voteCount } from '../../src/reviews/vote-count';

describe('how many found a review helpful', () => {
  it.each([
    ['32 people found this helpful', 32],
    ['1,204 people found this helpful', 1204],
    ['A 20 personas les ha parecido esto útil', 20],
    ['66 personnes ont trouvé cela utile', 66],
    ['6人のお客様がこれが役に立ったと考えています', 6],
    ['One person found this helpful', 1],
    ['Eine Person fand diese Informationen hilfreich', 1],
    ['Une personne a trouvé cela utile', 1],
    ["Una persona l'ha trovato utile", 1],
    ['A una persona le ha parecido esto útil', 1],
    ['Uma pessoa achou isso útil', 1],
    ['Eén persoon vond dit nuttig', 1],
    ['En person tyckte detta var till hjälp', 1],
    ['Jedna osoba uznała to za pomocne', 1],
    ['Bir kişi bunu faydalı buldu', 1],
    ['وجد شخص واحد هذا مفيدًا', 1],
    ['Один человек считает отзыв полезным', 1],
  ])('%s', (text, count) => expect(voteCount(text)).toBe(count));

  it.each(['', 'Helpful', 'No one found this helpful', 'Someone person', undefined])('none: %s', (text) =>
    expect(voteCount(text)).toBeUndefined(),
  );
});
