import type { Ask, Drafts } from '../popup/effects';
import type { SituationMemory } from '../situation';

/** What the hand-off page does to the world; handed in, so that every state can be shown without a browser's extension API. */
export interface HandoffEffects {
  ask: Ask;
  drafts: Drafts;
  situation: SituationMemory;
  /** Opens the browser's own print dialog, which can also save a PDF. */
  print(): void;
}

/** What is handed on: a complaint that is being written about a page, or one that was filed. */
export type Source = { about: string } | { filed: string };
