import type { WordKey, Words } from '../words';

/** What the registry calls a detail of an act, and what it is called here. A name that is not here is shown as it is stored. */
const LABELS: Readonly<Record<string, WordKey>> = {
  // Publication, feeds and sources.
  digest: 'audit-detail.digest',
  expected: 'audit-detail.expected',
  entries: 'publication.entries',
  added: 'publication.added',
  changed: 'publication.changed-entries',
  removed: 'publication.removed',
  unchanged: 'audit-detail.unchanged',
  list: 'audit-detail.list',
  format: 'sources.format',
  licence: 'audit-detail.licence',
  force: 'audit-detail.force',
  read: 'audit-detail.read',
  kept: 'audit-detail.kept',
  duplicates: 'audit-detail.duplicates',
  refused: 'audit-detail.refused',
  setAside: 'audit-detail.set-aside',
  exceptions: 'audit-detail.exceptions',
  taken: 'audit-detail.taken',
  method: 'sources.method',
  since: 'sources.since',
  conflicts: 'sources.conflicts',
  weight: 'sources.weight',
  examined: 'audit-detail.examined',
  overturned: 'audit-detail.overturned',
  errorRate: 'sources.error',
  weightLeft: 'audit-detail.weight-left',
  rows: 'audit-detail.rows',
  // Accounts.
  roles: 'audit-detail.roles',
  before: 'audit-detail.before',
  after: 'audit-detail.after',
  note: 'audit-detail.note',
  name: 'audit-detail.name',
  loginName: 'log-in.name',
  invitation: 'audit-detail.invitation',
  invitationsWithdrawn: 'audit-detail.lapsed',
  casesGivenBack: 'audit-detail.given-back',
  sessionsEnded: 'audit-detail.sessions-ended',
  passkeysRemoved: 'audit-detail.passkeys-removed',
  passkey: 'audit-detail.passkey',
  by: 'audit-detail.by',
  session: 'audit-detail.session',
  replaced: 'audit-detail.replaced',
  why: 'audit-detail.why',
  // Cases.
  from: 'audit-detail.from',
  to: 'audit-detail.to',
  reason: 'audit-detail.reason',
  cases: 'audit-detail.cases',
  because: 'audit-detail.because',
  ground: 'steps.ground',
  way: 'notify.way',
  recipient: 'notify.recipient',
  sentAt: 'notify.sent-at',
  undelivered: 'audit-detail.undelivered',
  outcome: 'case.outcome',
  listed: 'audit-detail.listed',
  cleared: 'audit-detail.cleared',
  expiresAt: 'statement.until',
  granted: 'audit-detail.granted',
  corrects: 'audit-detail.corrects',
  submission: 'audit-detail.submission',
  passages: 'audit-detail.passages',
  party: 'steps.party',
  sources: 'audit-detail.sources',
  claim: 'audit-detail.claim',
  text: 'audit-detail.text',
  found: 'audit-detail.found',
  seq: 'audit-detail.seq',
  // What was deleted.
  complaint: 'audit-detail.complaint',
  complaints: 'audit-detail.complaints',
  messages: 'audit-detail.messages',
  submissions: 'audit-detail.submissions',
  proposals: 'audit-detail.proposals',
  reasons: 'audit-detail.reasons',
  evidence: 'evidence.title',
  others: 'audit-detail.others',
  left: 'audit-detail.left',
  pieces: 'audit-detail.pieces',
  files: 'audit-detail.files',
  // Names, red list, promises, inspections and reviews.
  a: 'audit-detail.a',
  b: 'audit-detail.b',
  identifier: 'audit-detail.identifier',
  relation: 'edge.says',
  kind: 'audit-detail.kind',
  role: 'audit-detail.role',
  criteria: 'red.criteria',
  sponsor: 'red.sponsor',
  promise: 'promised.what',
  category: 'case-column.category',
  platform: 'inspections.platform',
  event: 'inspections.event',
  merchant: 'red.merchant',
  merchants: 'inspections.tasks',
  seed: 'audit-detail.seed',
  drawn: 'audit-detail.drawn',
  volunteer: 'audit-detail.volunteer',
  task: 'audit-detail.task',
  product: 'reviews.product',
  known: 'audit-detail.known',
  batches: 'reviews.reports',
  answers: 'reviews.answers',
  which: 'audit-detail.which',
};

/** Moves of a case from one person to another, whose `from` and `to` are accounts, not states. */
const HANDED = new Set(['case.take', 'case.hand-over', 'case.give-back', 'case.let-go']);

/** Where an act means something of its own by a name. */
const OF_ACTS: Readonly<Record<string, Readonly<Record<string, WordKey>>>> = {
  ...Object.fromEntries(
    [...HANDED].map((act) => [
      act,
      { from: 'audit-detail.had', to: 'audit-detail.has' } satisfies Record<string, WordKey>,
    ]),
  ),
  'case.let-go': { from: 'audit-detail.had', after: 'audit-detail.after-step' },
  'inspection.examine': { from: 'inspections.from', to: 'inspections.to' },
  'inspection.result': { outcome: 'inspections.outcome' },
};

/** A detail's name in words; undefined for one that this console does not know. */
export function auditLabel(act: string, name: string, w: Words): string | undefined {
  const own = Object.hasOwn(OF_ACTS, act) ? OF_ACTS[act]?.[name] : undefined;
  const key = own ?? (Object.hasOwn(LABELS, name) ? LABELS[name] : undefined);
  return key && w(key);
}
