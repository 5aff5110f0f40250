import type { FromExtension, Reply } from '../../messages/protocol';

/** What the options page does to the world; handed in, so that every state can be shown without a browser's extension API. */
export interface OptionsEffects {
  ask<M extends FromExtension>(message: M): Promise<Reply<M>>;
  /** Gives the shopper a file to keep. */
  save(fileName: string, text: string): void;
  /** ms since 1970. */
  now(): number;
}
