import type { ListRecord } from '../listing';

/** What the levels, newest to oldest, say of one identifier: the first that holds it answers, and `removed` is an answer. */
export function resolveLevels(answers: Iterable<ListRecord | null>): ListRecord | null {
  for (const record of answers) {
    if (record) return record.list === 'removed' ? null : record;
  }
  return null;
}
