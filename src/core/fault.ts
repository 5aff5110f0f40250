import { codedText, readCoded } from './coded-text';

/**
 * What can go wrong in the extension itself, told to people. Each has its sentence `fault.CODE` in the catalogues; what a registry says in its own
 * words is none of these.
 */
export const FAULT_CODES = [
  'no-registry',
  'registry-left',
  'complaint-gone',
  'file-gone',
  'no-evidence',
  'file-too-large',
  'files-full',
  'file-unread',
  'file-cut-off',
  'picture-too-large',
  'page-changed',
  'page-not-open',
  'page-not-in-front',
  'other-page',
  'no-canvas',
  'no-picture',
  'diary-full',
  'not-taking-part',
  'other-keys',
  'came-along',
  'unreachable',
  'answer-refused',
  'answer-status',
  'answer-unreadable',
  'answer-too-long',
  'answer-of-another',
  'work-first',
  'work-too-much',
  'no-token-key',
  'no-contact-key',
  'wrong-contact-key',
  'no-key-yet',
  'wrong-token',
  'other-token-key',
  'erased-meanwhile',
  'sent-before',
  'not-agreed',
  'voice-too-early',
  'month-over',
  'worker-gone',
  'worker-silent',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

type FaultValues = Readonly<Record<string, string | number>>;

/**
 * A fault with its values as one text, `urn:probity:fault:CODE {"name":"value"}`, so that it goes wherever the words of a registry or of the browser go:
 * in an error, in a message, in what is kept of an attempt. It becomes words only where it is shown, in the language that is spoken there.
 */
export function fault(code: FaultCode, values: FaultValues = {}): string {
  return codedText('fault', code, values);
}

/** A text taken apart that `fault` made; null for any other. */
export function readFault(text: string): { code: FaultCode; values: FaultValues } | null {
  const read = readCoded('fault', text);
  const known = FAULT_CODES.find((one) => one === read?.code);
  return known && read ? { code: known, values: read.values } : null;
}
