import type { FromExtension, Reply } from '../../messages/protocol';
import type { SituationMemory } from '../situation';

/** What the blocking page does to the world. */
export interface BlockedEffects {
  ask<M extends FromExtension>(message: M): Promise<Reply<M>>;
  tabId: number | null;
  situation: SituationMemory;
  /** Leaves the stopped page for good. */
  leave(): void;
  /** Opens the address that was stopped, in place of this page. */
  open(url: string): void;
}
