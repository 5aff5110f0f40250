import type { Verdict } from '../core/verdict';
import type { ResultNote } from '../messages/protocol';
import type { Locale } from './i18n/translate';
import { verdictText } from './verdict-text';

/** What is said beside one result, in words; null unless the verdict is `danger` or `caution`. `now` in ms. */
export function resultNoteOf(verdict: Verdict, locale: Locale, now: number): ResultNote | null {
  const { level } = verdict;
  if (level !== 'danger' && level !== 'caution') return null;
  return { level, language: locale, sentence: verdictText(verdict, locale, now).sentence };
}
