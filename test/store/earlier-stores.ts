/** A store of objects as a version made it: its name, key path (null: keys of its own), and its index by the path. */
export type Made = [name: string, keyPath: string | string[] | null, index?: [name: string, keyPath: string]];

const FIRST: Made[] = [
  ['subscriptions', 'id'],
  ['lists', 'registryId'],
  ['imports', ['registryId', 'sha256']],
  ['buckets', null],
  ['outbox', 'key'],
  ['choices', null],
];
const SECOND: Made[] = [...FIRST, ['mirrored', 'id']];
const THIRD: Made[] = [
  ...SECOND,
  ['followUps', 'id', ['complaint', 'complaintKey']],
  ['fileBytes', null],
  ['settings', null],
];
const FOURTH: Made[] = [...THIRD, ['reviewReports', 'key'], ['deviceKeys', null]];
const FIFTH: Made[] = [...FOURTH, ['preferences', null]];
const SIXTH: Made[] = [...FIFTH, ['panelAnswers', 'key'], ['diary', 'id']];
const SEVENTH: Made[] = [...SIXTH, ['voices', 'key']];

/**
 * What each version of the database was made of. Written down, not taken from the code that opens it today: a version that shoppers
 * have stays as it was. Whoever raises the version adds a line.
 */
export const EARLIER_STORES: ReadonlyMap<number, Made[]> = new Map([
  [1, FIRST],
  [2, SECOND],
  [3, THIRD],
  [4, FOURTH],
  [5, FIFTH],
  [6, SIXTH],
  // What a choice holds changed too.
  [7, SEVENTH],
]);
