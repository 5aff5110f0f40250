import { pick, type Random } from '../reviews/random';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const VOWELS = [...'aeiou'];
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** What looks like a letter: letters of other scripts, digits, pairs of letters. */
const OTHER_SCRIPTS = ['aа', 'cс', 'eе', 'iі', 'oо', 'pр', 'sѕ', 'xх', 'yу'];
const DIGITS = ['o0', 'l1', 'i1', 's5'];
const SHAPES = ['mrn', 'wvv', 'dcl', 'li', 'il'];
const BARGAINS = ['outlet', 'sale', 'official', 'discount', 'clearance', 'deals'];
const BRANCHES = ['shop', 'store', 'online', 'us', 'uk', 'de'];

/** A way in which names are imitated. */
export interface Trick {
  what: string;
  /** False for what the rule leaves alone by intention, since honest shops do the same. */
  meant: boolean;
  /** An imitation of a name without its suffix; null where the name gives no hold for it. */
  imitate(random: Random, name: string): string | null;
}

/** Those that tools for finding registered imitations go through (dnstwist, URLCrazy), at any place of the name, the first too. */
export const TRICKS: readonly Trick[] = [
  trick('a letter of another script', (random, name) => replace(random, name, OTHER_SCRIPTS)),
  trick('a digit for a letter', (random, name) => replace(random, name, DIGITS)),
  trick('letters of the same shape', (random, name) => replace(random, name, SHAPES)),
  trick('two letters swapped', (random, name) => edit(random, name, ([a, b], rest) => (b ?? '') + a + rest.slice(1))),
  trick('a letter doubled', (random, name) => edit(random, name, ([a], rest) => `${a}${a}${rest}`)),
  trick('a letter left out', (random, name) => edit(random, name, (_letters, rest) => rest)),
  trick('the key beside', (random, name) => edit(random, name, ([a = ''], rest) => keyBeside(random, a) + rest)),
  trick('the key beside as well', (random, name) =>
    edit(random, name, ([a = ''], rest) => a + keyBeside(random, a) + rest),
  ),
  trick('a vowel for a vowel', (random, name) =>
    replace(
      random,
      name,
      VOWELS.map((vowel) => vowel + pick(random, VOWELS)),
    ),
  ),
  trick('a hyphen', (random, name) => edit(random, name, ([a], rest) => `${a}-${rest}`)),
  trick('a word of bargains', (random, name) => beside(random, name, BARGAINS)),
  trick('a word for a branch', (random, name) => beside(random, name, BRANCHES)),
  trick('a letter at the end', (random, name) => name + pick(random, LETTERS)),
  trick('another ending', (_random, name) => name, false),
];

function trick(what: string, imitate: Trick['imitate'], meant = true): Trick {
  return { what, meant, imitate };
}

/** Changes the name from a random place on: `how` is given the two letters from there and what follows the first. */
function edit(random: Random, name: string, how: (letters: string, rest: string) => string): string {
  const at = Math.floor(random() * name.length);
  return name.slice(0, at) + how(name.slice(at, at + 2), name.slice(at + 1));
}

/** Puts, for one letter that begins a pair, what follows it in the pair. */
function replace(random: Random, name: string, pairs: readonly string[]): string | null {
  const places = [...name].flatMap((letter, at) =>
    pairs.filter((pair) => pair.startsWith(letter)).map((pair) => ({ at, other: pair.slice(1) })),
  );
  if (places.length === 0) return null;
  const { at, other } = pick(random, places);
  return name.slice(0, at) + other + name.slice(at + 1);
}

function keyBeside(random: Random, key: string): string {
  const row = KEYS.find((keys) => keys.includes(key)) ?? key;
  const at = row.indexOf(key);
  return pick(random, [row[at - 1] ?? row[at + 1] ?? key, row[at + 1] ?? row[at - 1] ?? key]);
}

function beside(random: Random, name: string, words: readonly string[]): string {
  const word = pick(random, words);
  const apart = random() < 0.5 ? '-' : '';
  return random() < 0.3 ? word + apart + name : name + apart + word;
}
