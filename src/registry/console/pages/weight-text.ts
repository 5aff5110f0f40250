import type { Words } from '../words';

/** What its error leaves of an evaluator's weight, 0 to 1. */
export function weightText(left: number, w: Words): string {
  return left === 0 ? w('sources.weighs-nothing') : w('sources.weighs-less', { share: (left * 100).toFixed(0) });
}
