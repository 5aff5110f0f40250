import type { Catalogue } from '../../../src/ui/i18n/catalogue';

/** A language that nobody speaks, of a region for trials. */
export const PSEUDO_TAG = 'ar-XB';

/** English with accents on it, written from right to left: a catalogue of its own, which lacks two sentences. */
export function pseudo(english: Catalogue): Catalogue {
  const words = Object.entries(english)
    .filter(([key]) => key !== 'verdict.none' && !key.startsWith('age.old#'))
    .map(([key, text]) => [key, accented(text)]);
  return {
    ...(Object.fromEntries(words) as Catalogue),
    'language.own': 'تجربة',
    'date.day': '{year}, {month} {day}',
  };
}

function accented(text: string): string {
  return text
    .split(/(\{[^{}]+\})/)
    .map((piece) => (piece.startsWith('{') ? piece : piece.replaceAll('a', 'á').replaceAll('e', 'é')))
    .join('');
}
