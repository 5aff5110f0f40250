import { wholeNumber } from './field';

/** "One person" as sites write it: one, then person. They write more than one in digits. */
const ONE_PERSON: readonly string[] = [
  'one (?:person|customer)', // en
  'eine (?:person|kundin)|ein kunde', // de
  'une personne', // fr
  'una persona', // es, it
  'uma pessoa', // pt
  '(?:één|een|eén) persoon', // nl
  '(?:en|én|éin) person', // sv, no, da
  'yksi henkilö', // fi
  'jedna osoba', // pl, cs
  'o persoană', // ro
  'один человек', // ru
  'egy (?:ember|személy)', // hu
  'bir kişi', // tr
  'ένα άτομο', // el
  'شخص واحد', // ar
  'אדם אחד', // he
];
const ONE = new RegExp(`(?<!\\p{L})(?:${ONE_PERSON.join('|')})(?!\\p{L})`, 'iu');

/** How many found a review helpful: `32 people found this helpful`, `Una persona l'ha trovato utile`; undefined where none is told. */
export function voteCount(text: string | undefined): number | undefined {
  const told = wholeNumber(text);
  if (told !== undefined || text === undefined) return told;
  return ONE.test(text.slice(0, 200).normalize('NFC')) ? 1 : undefined;
}
