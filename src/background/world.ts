import type { VerifySignature } from '../core/published-list/dsse';
import type { Sha256 } from '../core/published-list/trust';
import type { Locale } from '../ui/i18n/translate';
import type { Store } from '../store/open';
import type { Browser } from 'webextension-polyfill';

/** All that the worker's acts touch outside themselves, so that each can be run without a browser. */
export interface World {
  browser: Pick<
    Browser,
    'action' | 'alarms' | 'management' | 'permissions' | 'runtime' | 'scripting' | 'storage' | 'tabs'
  >;
  /** Opens the database; rejects where the browser refuses it. */
  store(): Promise<Store>;
  /** Asks the browser to keep the database even where space is short. */
  keepStore(): Promise<void>;
  fetch: typeof fetch;
  /** ms since 1970. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  verify: VerifySignature;
  digest: Sha256;
  locale: Locale;
  /** Whether the browser lets us show notifications: the shopper gives that permission, and may take it back. */
  mayNotify(): Promise<boolean>;
  /** Shows one, in place of one with the same id; where that is not allowed, nothing. */
  notify(id: string, title: string, message: string): Promise<void>;
  /** Tells a developer who looks at the worker's console. */
  report(error: unknown): void;
}

/** The end of today where the shopper is, ms. */
export function endOfToday(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
