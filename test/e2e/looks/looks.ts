import type { Language } from './states';
import type { Scheme } from './look-browser';

export interface Look {
  language: Language;
  scheme: Scheme;
}

export const LOOKS: readonly Look[] = [
  { language: 'zh-CN', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
  { language: 'en', scheme: 'light' },
  { language: 'zh-CN', scheme: 'dark' },
];

/** Where pictures of every state go; none are made unless it is set. */
export const PICTURES = process.env.PROBITY_PICTURES;

/**
 * The looks to see the state of this number in: for pictures all of them; else one, by turns, and in the second browser the one that
 * differs in language and scheme.
 */
export function looksOf(index: number, family: 'chromium' | 'firefox'): readonly Look[] {
  const turn = (index + (family === 'firefox' ? 1 : 0)) % LOOKS.length;
  return PICTURES ? LOOKS : LOOKS.slice(turn, turn + 1);
}
