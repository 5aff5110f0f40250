import type { Ask } from './popup/effects';
import type { FromExtension } from '../messages/protocol';

/**
 * Asks `first` at once, so that the worker wakes and answers while the page is still being made; whoever asks the same then gets that
 * answer. Once: who asks again wants to know anew.
 */
export function askedAhead(ask: Ask, first: readonly FromExtension[]): Ask {
  const begun = new Map(first.map((message) => [JSON.stringify(message), ask(message)]));
  // Whoever takes it up hears of a failure; nobody may.
  for (const answer of begun.values()) answer.catch(() => undefined);
  return (message) => {
    const name = JSON.stringify(message);
    const answer = begun.get(name);
    begun.delete(name);
    return (answer as ReturnType<typeof ask<typeof message>> | undefined) ?? ask(message);
  };
}
