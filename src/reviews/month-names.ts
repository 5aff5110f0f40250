/**
 * The first letters of the months, January first, without accents: zh, ja and ko write them as numbers. Cases of ru, pl, cs, fi and el
 * begin alike; where three letters are not enough there are more, and the longest that fits counts.
 */
export const MONTH_STARTS: Readonly<Record<string, string>> = {
  en: 'jan feb mar apr may jun jul aug sep oct nov dec',
  de: 'jan feb mrz|marz|maer apr mai jun jul aug sep okt nov dez',
  fr: 'janv fev mars avr mai juin juil aou sep oct nov dec',
  es: 'ene feb mar abr may jun jul ago sep|set oct nov dic',
  it: 'gen feb mar apr mag giu lug ago set ott nov dic',
  pt: 'jan fev mar abr mai jun jul ago set out nov dez',
  ru: 'янв фев мар апр май|мая июн июл авг сен окт ноя дек',
  pl: 'sty lut mar kwi maj cze lip sie wrz paz lis gru',
  nl: 'jan feb mrt|maa apr mei jun jul aug sep okt nov dec',
  ro: 'ian feb mar apr mai iun iul aug sep oct noi|noe dec',
  sv: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  no: 'jan feb mar apr mai jun jul aug sep okt nov des',
  da: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  fi: 'tam hel maa huh tou kes hei elo syy lok marr jou',
  cs: 'led uno bre dub kve cervn|cerven|cvn cervenc|cervene|cvc srp zar rij lis pro',
  sk: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  hu: 'jan feb mar apr maj jun jul aug sze okt nov dec',
  tr: 'oca sub mar nis may haz tem agu eyl eki kas ara',
  el: 'ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ',
  // Of the Levant's names those that are one word of three letters or more.
  ar: 'يناي فبر|شبا مار|اذا ابر|نيس ماي|ايا يون|حزي يول|تمو اغس سبت|ايل اكت نوف ديس',
  he: 'ינו פבר מרץ|מרס אפר מאי יונ יול אוג ספט אוק נוב דצמ',
};

const BY_START: ReadonlyMap<string, number> = new Map(
  Object.values(MONTH_STARTS).flatMap((language) =>
    language.split(' ').flatMap((forms, at) => forms.split('|').map((form) => [form, at + 1] as const)),
  ),
);
const LONGEST = Math.max(...[...BY_START.keys()].map((form) => form.length));

/** The month, 1 to 12, that a word names in any of the languages; undefined for any other word. */
export function monthOf(word: string): number | undefined {
  // The only й that matters is that of май, which must not lose its mark.
  const plain = word
    .toLowerCase()
    .replace(/й/g, 'й')
    .replace(/[^й\p{L}]/gu, '');
  const bare = /\p{Script=Cyrillic}/u.test(plain) ? plain : plain.normalize('NFD').replace(/\p{M}/gu, '');
  // Hebrew writes "in February" as one word; no month begins with that letter.
  const start = bare.replace(/^ב/, '');
  for (let length = LONGEST; length >= 3; length -= 1) {
    const month = BY_START.get(start.slice(0, length));
    if (month !== undefined) return month;
  }
  return undefined;
}
