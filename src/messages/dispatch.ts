import * as v from 'valibot';
import {
  FromExtensionSchema,
  FromPageSchema,
  type FromExtension,
  type FromPage,
  type Message,
  type Reply,
} from './protocol';
import type { Failure } from './send';

/** A page that spoke: its address and tab as the browser, not the message, tells them. */
export interface FromTab {
  url: string;
  tabId: number;
  /** A private window: nothing of it may outlive the session. */
  incognito: boolean;
}

/** What the browser tells of a sender; the part of `runtime.MessageSender` that is judged. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito: boolean } | undefined;
}

type Of<T extends Message['type']> = Extract<Message, { type: T }>;

export type Handlers = { [T in FromPage['type']]: (message: Of<T>, from: FromTab) => Promise<Reply<Of<T>>> } & {
  [T in FromExtension['type']]: (message: Of<T>) => Promise<Reply<Of<T>>>;
};

/** `origin` is `runtime.getURL('')`: who may send `FromExtension` messages is told by the sender's address alone. */
export interface Self {
  id: string;
  origin: string;
}

/**
 * The listener of `runtime.onMessage`: checks the sender, then the message, then hands it on. Never rejects; whatever goes
 * wrong is answered as a `Failure`, with its reason only for our own pages, and told to `report`.
 */
export function dispatcher(handlers: Handlers, self: Self, report: (error: unknown) => void) {
  return async (raw: unknown, sender: Sender): Promise<unknown> => {
    const ours = sender.url?.startsWith(self.origin) ?? false;
    try {
      if (sender.id !== self.id) throw new Error('refused: a stranger');
      return ours ? await fromExtension(handlers, raw) : await fromPage(handlers, raw, pageOf(sender));
    } catch (error) {
      report(error);
      const failure: Failure = { failed: ours ? String(error instanceof Error ? error.message : error) : 'refused' };
      return failure;
    }
  };
}

/** Only the top frame of an http(s) page is heard. */
function pageOf({ url, frameId, tab }: Sender): FromTab {
  if (!url || !/^https?:/.test(url) || frameId !== 0 || tab?.id === undefined)
    throw new Error('refused: not the top frame of a page');
  return { url: addressNow(url, tab.url), tabId: tab.id, incognito: tab.incognito };
}

/** Of a page that went elsewhere without being loaded anew the browsers say where it was loaded; only its tab knows where it is. */
function addressNow(loaded: string, inTab: string | undefined): string {
  return inTab !== undefined && URL.canParse(inTab) && new URL(inTab).origin === new URL(loaded).origin
    ? inTab
    : loaded;
}

function fromPage(handlers: Handlers, raw: unknown, from: FromTab): Promise<unknown> {
  const message = v.parse(FromPageSchema, raw);
  const handler = handlers[message.type] as (message: FromPage, from: FromTab) => Promise<unknown>;
  return handler(message, from);
}

function fromExtension(handlers: Handlers, raw: unknown): Promise<unknown> {
  const message = v.parse(FromExtensionSchema, raw);
  const handler = handlers[message.type] as (message: FromExtension) => Promise<unknown>;
  return handler(message);
}
