import type { Flag } from '../../../core/listing';
import type { PublicWords } from './words';

/** What else is said of an entry, one sentence each. That there is a reply needs none: it stands there. */
export function flagNotes(flags: readonly Flag[], p: PublicWords): string[] {
  return flags.flatMap((flag) => (flag === 'reply-exists' ? [] : [p(`merchant.flag.${flag}`)]));
}
