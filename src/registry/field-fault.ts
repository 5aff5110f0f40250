import type * as v from 'valibot';
import type { FieldFault } from '../core/field-fault';

export interface FaultOfField {
  because?: FieldFault;
  values?: { least: number } | { most: number };
}

/** Faults by the kind of what valibot found; whether a limit is of characters or of how many depends on what was sent. */
const BY_KIND: Readonly<Record<string, FieldFault>> = {
  string: 'no-text',
  number: 'no-number',
  finite: 'no-number',
  integer: 'no-whole-number',
  safe_integer: 'no-whole-number',
  boolean: 'no-yes-or-no',
  array: 'no-list',
  iso_date: 'no-date',
  iso_timestamp: 'no-time',
  url: 'no-address',
  email: 'no-email',
  picklist: 'no-choice',
  literal: 'no-choice',
  variant: 'no-choice',
  regex: 'misspelt',
  uuid: 'misspelt',
};

/** What the schemas say of an address of another kind. */
const NO_ADDRESS = 'not an http(s) address';

/** What is wrong with a field, as a code that has words in any language; nothing where its kind has none. */
export function faultOfField({
  type,
  received,
  input,
  expected,
  requirement,
  message,
}: v.BaseIssue<unknown>): FaultOfField {
  if (received === 'undefined') return { because: 'missing' };
  if (type === 'strict_object' && expected === 'never') return { because: 'unknown' };
  if (typeof requirement === 'number') {
    const isList = Array.isArray(input);
    if (type === 'max_length') return { because: isList ? 'too-many' : 'too-long', values: { most: requirement } };
    if (type === 'min_length' && requirement === 1 && !isList) return { because: 'missing' };
    if (type === 'min_length') return { because: isList ? 'too-few' : 'too-short', values: { least: requirement } };
    if (type === 'max_value') return { because: 'too-large', values: { most: requirement } };
    if (type === 'min_value') return { because: 'too-small', values: { least: requirement } };
  }
  if (message === NO_ADDRESS) return { because: 'no-address' };
  if (type === 'non_empty') return { because: 'missing' };
  const because = Object.hasOwn(BY_KIND, type) ? BY_KIND[type] : undefined;
  return because === undefined ? {} : { because };
}
