import { createHash } from 'node:crypto';

/** By what a review is known again among all reports on its product: SHA-256 of its key there, hexadecimal. */
export function reviewHashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
