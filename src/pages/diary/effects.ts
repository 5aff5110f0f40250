import type { FromExtension, Reply } from '../../messages/protocol';

/** What the diary's page does to the world; handed in, so that every state can be shown without a browser's extension API. */
export interface DiaryEffects {
  ask<M extends FromExtension>(message: M): Promise<Reply<M>>;
  /** Asks the shopper, by the browser's own question, whether notifications may be shown. */
  allowNotices(): Promise<boolean>;
  /** Gives the shopper a file to keep. */
  save(fileName: string, text: string): void;
  openOptions(): Promise<void>;
  /** ms since 1970. */
  now(): number;
}
