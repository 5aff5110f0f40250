/**
 * What the usual faults of a field are, as `because` of an error in a problem's `errors`: whoever shows them has words of their own, the console's are
 * `field-fault.CODE`. What is none of these is said by the registry's English `detail` alone. `least` and `most` are in `values`.
 */
export const FIELD_FAULTS = [
  'missing',
  'unknown',
  /** Of a text: characters. */
  'too-short',
  'too-long',
  /** Of a list: how many. */
  'too-few',
  'too-many',
  /** Of a number. */
  'too-small',
  'too-large',
  'no-text',
  'no-number',
  'no-whole-number',
  'no-yes-or-no',
  'no-list',
  'no-date',
  'no-time',
  'no-address',
  'no-email',
  /** None of those that there are to choose from. */
  'no-choice',
  /** Not written as such a thing is. */
  'misspelt',
  /** The registry's own records say otherwise. */
  'against-record',
] as const;

export type FieldFault = (typeof FIELD_FAULTS)[number];
