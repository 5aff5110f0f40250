import type { FieldError } from './problem';

/** Each text in a value that no database here holds: PostgreSQL takes neither NUL nor half of a surrogate pair. `field`: what the value is. */
export function unstorable(value: unknown, field = ''): FieldError[] {
  if (typeof value === 'string')
    return /\0|\p{Surrogate}/u.test(value) ? [{ field, detail: 'holds a NUL or a broken character' }] : [];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => unstorable(inner, field === '' ? name : `${field}.${name}`));
}
