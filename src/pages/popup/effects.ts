import type { FromExtension, PageReport, Reply } from '../../messages/protocol';
import type { Access } from '../access';
import type { SituationMemory } from '../situation';
import type { Draft } from './draft';

export type Ask = <M extends FromExtension>(message: M) => Promise<Reply<M>>;

/** What writing a complaint does to the world, in the popup and in its own tab. */
export interface ComplaintEffects {
  ask: Ask;
  drafts: Drafts;
  /** The title of the tab that is complained of, while it shows `url`. */
  titleOf(url: string): Promise<string | null>;
  /** Opens the page that makes a complaint ready for an authority: one being written `about` a page, or one that was `filed`, by its key. */
  openHandoff(at: { about: string } | { filed: string }): Promise<void>;
}

/** What the popup does to the world; handed in, so that every state can be shown without a browser's extension API. */
export interface PopupEffects extends ComplaintEffects {
  /** The tab whose page is shown; null where the browser names none. */
  tabId: number | null;
  /** What is known of that page before the worker, asked at the same time, has woken; see `keptPage`. */
  kept?: Promise<PageReport | null>;
  /** Takes that tab away from its page. */
  leave(): Promise<void>;
  access: Access;
  situation: SituationMemory;
  openOptions(): Promise<void>;
  /** Opens the complaint's own tab: `about` a page, or at something `filed` (its key; empty: all). */
  openComplaint(at: { about: string } | { filed: string }): Promise<void>;
  /** Opens the inspector of reviews on that page, and gives way to it. Rejects where no script may run there. */
  inspect(): Promise<void>;
  /** Opens the page on which others' reports are judged. */
  openPanel(): Promise<void>;
}

/** Unfinished complaints, one for each site (`url` is the page), kept in memory until the browser closes. */
export interface Drafts {
  read(url: string): Promise<Draft | null>;
  write(url: string, draft: Draft): Promise<void>;
  clear(url: string): Promise<void>;
}

export { causeOf } from '../cause-of';
