import { fault } from '../core/fault';
import { extensionApi } from './extension-api';
import type { Message, Reply } from './protocol';

/** What arrives where no answer can be given: the message was refused, or its handler failed. */
export interface Failure {
  failed: string;
}

export function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'failed' in answer;
}

/**
 * Sends `message` to the worker and gives its reply. Rejects with the reason where the worker refused or failed, or is gone
 * (the extension was reloaded). Uses the browser's own promises, so that the content script carries no polyfill.
 */
export async function send<M extends Message>(message: M): Promise<Reply<M>> {
  const api = extensionApi();
  if (!api?.runtime) throw new Error(fault('worker-gone'));
  // A worker that is just about to stop is not there for a moment, or ends before it answers; asked again, it starts anew.
  const first = await api.runtime.sendMessage(message).catch(() => undefined);
  const answer = first === undefined ? await api.runtime.sendMessage(message) : first;
  if (answer === undefined) throw new Error(fault('worker-silent'));
  if (isFailure(answer)) throw new Error(answer.failed);
  return answer as Reply<M>;
}
