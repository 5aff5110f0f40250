import { remove } from 'confusables';
import punycode from 'punycode/punycode.js';

/** Pairs that look alike in many fonts within plain ASCII, which lists of confusable characters don't hold. */
const ASCII: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/0/g, 'o'],
  [/[1i|]/g, 'l'],
  [/5/g, 's'],
];

/** The name of a host's label for people: an internationalised one in its own letters. The text itself where it is no punycode. */
export function spelledOut(label: string): string {
  try {
    return punycode.toUnicode(label);
  } catch {
    return label;
  }
}

/** What a label looks like: two labels that the eye takes for one another have the same skeleton (after Unicode TR39). */
export function skeletonOf(label: string): string {
  const latin = remove(spelledOut(label).normalize('NFKC')).toLowerCase();
  return ASCII.reduce((text, [pair, one]) => text.replace(pair, one), latin);
}
