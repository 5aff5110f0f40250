/** The first letters of the months, January first, without accents: zh and ja write them as numbers. Genitives of ru and pl begin alike. */
const LANGUAGES: readonly string[] = [
  'jan feb mar apr may jun jul aug sep oct nov dec', // en
  'jan feb mrz|marz|maer apr mai jun jul aug sep okt nov dez', // de
  'janv fev mars avr mai juin juil aou sep oct nov dec', // fr
  'ene feb mar abr may jun jul ago sep|set oct nov dic', // es
  'gen feb mar apr mag giu lug ago set ott nov dic', // it
  'jan fev mar abr mai jun jul ago set out nov dez', // pt
  'янв фев мар апр май|мая июн июл авг сен окт ноя дек', // ru
  'sty lut mar kwi maj cze lip sie wrz paz lis gru', // pl
  'jan feb mrt|maa apr mei jun jul aug sep okt nov dec', // nl
  'ian feb mar apr mai iun iul aug sep oct noi|noe dec', // ro
];

const BY_START: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap((language) =>
    language.split(' ').flatMap((forms, at) => forms.split('|').map((form) => [form, at + 1] as const)),
  ),
);

/** The month, 1 to 12, that a word names in any of the languages; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  // The only й that matters is that of май, which must not lose its mark.
  const plain = word
    .toLowerCase()
    .replace(/й/g, 'й')
    .replace(/[^й\p{L}]/gu, '');
  const bare = /\p{Script=Cyrillic}/u.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}/gu, '');
  return BY_START.get(bare.slice(0, 4)) ?? BY_START.get(bare.slice(0, 3));
}
