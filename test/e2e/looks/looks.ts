import type { Language } from './states';
import type { Family } from '../../../scripts/find-browser.mjs';
import { FAMILIES } from '../stage/families';
import type { Scheme } from './look-browser';

/** How a page is to be shown: opened once in the first of its schemes, then in the others as it stands. */
export interface Look {
  language: Language;
  schemes: readonly Scheme[];
}

export const LOOKS: readonly Look[] = [
  { language: 'zh-CN', schemes: ['light', 'dark'] },
  { language: 'en', schemes: ['light', 'dark'] },
];

const TURNS: readonly Look[] = [
  { language: 'zh-CN', schemes: ['light'] },
  { language: 'en', schemes: ['dark'] },
  { language: 'en', schemes: ['light'] },
  { language: 'zh-CN', schemes: ['dark'] },
];

/** Where pictures of every state go; none are made unless it is set. */
export const PICTURES = process.env.PROBITY_PICTURES;

/**
 * The looks in which a browser is to show the state of this number: for pictures all of them; else one, in one of the browsers that
 * can show it, by turns.
 */
export function looksOf(index: number, family: Family, able: readonly Family[] = FAMILIES): readonly Look[] {
  if (PICTURES) return able.includes(family) ? LOOKS : [];
  if (able[index % able.length] !== family) return [];
  const turn = Math.floor(index / able.length) % TURNS.length;
  return TURNS.slice(turn, turn + 1);
}
