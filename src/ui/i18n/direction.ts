/** The scripts that are written from right to left and that a language of today is written in. */
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set([
  'Arab',
  'Hebr',
  'Thaa',
  'Syrc',
  'Nkoo',
  'Adlm',
  'Rohg',
]);

/** What was asked before: each sentence asks. */
const known = new Map<string, 'ltr' | 'rtl'>();

/** In which direction a language (BCP 47) is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const direction =
    known.get(language) ?? (RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr');
  known.set(language, direction);
  return direction;
}
