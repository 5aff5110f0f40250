import { codedText, readCoded, type Coded } from './coded-text';

/**
 * Why a registry refuses what a shopper or a volunteer sends, told to people: the `because` of its problem, or else the end of its `type`. Each has
 * its sentence `refusal.CODE` in the catalogues. Whatever is none of these is said in the registry's own words.
 */
export const REFUSAL_CODES = [
  // By type alone.
  'malformed',
  'invalid',
  'key-reused',
  'too-large',
  'too-many',
  'internal',
  // A complaint and what goes after it.
  'no-complaint',
  'erase-open',
  'erase-appealable',
  'erase-appealed',
  // Steps of a case.
  'state',
  'role',
  'may-appeal',
  'appeal-is-open',
  'contest-is-open',
  'nothing-waits',
  'not-erased',
  'not-forgotten',
  // Files.
  'no-evidence-type',
  'file-cut-off',
  'too-many-pixels',
  'file-too-large',
  'file-given',
  'files-full',
  // Reports of reviews, and panels.
  'signed-too-long-ago',
  'dated-ahead',
  'signed-for-other',
  'other-use-of-key',
  'device-quota',
  'other-month',
  'may-not-judge',
  'token-given',
  'token-of-other',
  'no-token',
  'no-such-review',
  'review-decided',
  'answered-otherwise',
  // Looks at shops.
  'not-your-shop',
  'shop-said',
  'shop-late',
  'shop-settled',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

const TYPE = 'urn:probity:problem:';

/** What a problem of a registry says, as far as it goes into words. */
export interface Refusal {
  type?: string | undefined;
  because?: string | undefined;
  values?: Readonly<Record<string, string | number>> | undefined;
  /** The registry's own words. */
  detail: string;
}

/** A refusal as one text, which becomes words only where it is shown (core/fault.ts); the registry's own words where its code is not known. */
export function refusal({ type = '', because = '', values, detail }: Refusal): string {
  const byType = type.startsWith(TYPE) ? type.slice(TYPE.length) : '';
  const code = [because, byType].find((one) => REFUSAL_CODES.some((known) => known === one));
  return code === undefined ? detail : codedText('refusal', code, { ...values, detail });
}

/** A text taken apart that `refusal` made; null for any other. `values.detail`: the registry's own words. */
export function readRefusal(text: string): Coded | null {
  return readCoded('refusal', text);
}
