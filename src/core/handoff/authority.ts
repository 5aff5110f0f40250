import type { InLanguages } from '../in-languages';

/** A place in an office's form, or in a letter. The first six only the shopper can fill in; nothing of them is kept. */
export const FIELDS = [
  'own-name',
  'own-phone',
  'own-email',
  'own-address',
  /** How it was paid, and the payment's own number. */
  'payment',
  /** When the merchant was asked, and what it said. */
  'asked',
  'merchant-name',
  'merchant-address',
  'merchant-numbers',
  'page',
  'order-number',
  'bought-on',
  'promised-on',
  'amount',
  'goods',
  'subject',
  'facts',
  'claim',
  'evidence',
  'receipt',
  'declaration',
] as const;
export type Field = (typeof FIELDS)[number];

/** What the shopper can type on the page: what only they can say, and what a complaint may leave open. */
export const TYPED_FIELDS = [
  'own-name',
  'own-phone',
  'own-email',
  'own-address',
  'payment',
  'asked',
  'merchant-name',
  'merchant-address',
  'order-number',
  'bought-on',
  'promised-on',
  'amount',
  'goods',
  'claim',
] as const satisfies readonly Field[];
export type TypedField = (typeof TYPED_FIELDS)[number];

/** What an office does with it. */
export type Power =
  /** Mediates or decides between the two. */
  | 'settles'
  /** Acts against the merchant for everyone, and gets nobody's money back. */
  | 'enforces'
  | 'advises'
  /** May take the payment back. */
  | 'pays-back';

/**
 * How a row was checked: against the law as it stands in the project's collection; against a stored copy of a public page that says what the
 * office does; or not at all, since no such page was found: then it says little.
 */
export interface Check {
  how: 'law-text' | 'page' | 'not-confirmed';
  /** `YYYY-MM-DD`. */
  on: string;
}

/** One office, or whoever handles the payment: whom a complaint can be handed to. Pure data. */
export interface Authority {
  id: string;
  /** Countries of shoppers it is for, ISO 3166-1; `*`: all. */
  countries: readonly string[];
  powers: readonly Power[];
  name: InLanguages;
  /** Whom a letter is addressed to, where its name says what kind of letter it is. */
  to?: InLanguages;
  /** The languages in which it works, BCP 47. */
  languages: readonly string[];
  /** Its official page; null where each shopper has their own, as with banks. */
  url: string | null;
  /** What it takes, and what may be expected of it. */
  takes: InLanguages;
  /** What it asks for, in the order in which it asks. */
  form: readonly Field[];
  /** Address of a public page that describes the form in this order; without one the order is generally known, not confirmed. */
  orderFrom?: string;
  /** Without these it can't act. */
  needs: readonly Field[];
  /** With what a letter begins, after the greeting; offices with a form have none. */
  opening?: InLanguages;
  /** Where the row is from: words, or the addresses of pages, with a space between. */
  source: InLanguages;
  checked: Check;
}
