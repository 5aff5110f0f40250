/** How long something may take, and what happens to those who are late. */
export interface ClockRule {
  length: { workingDays: number } | { months: number } | { hours: number };
  /** Who must act. Only the registry is ever overdue; for the others something ends. */
  whose: 'registry' | 'merchant' | 'parties';
  /** What being late costs: a listing of the case softens to the watch list. */
  bites: boolean;
}

/** How long after its end what people wrote in a case is kept; then nothing of it is left but what was decided. */
export const KEPT_MONTHS = 36;

export const CLOCK_NAMES = [
  'accept',
  'reply',
  'decide',
  'tell',
  'appeal-window',
  'judge',
  'triage',
  'check',
  'contest-window',
  'reconsider',
  'objection-window',
] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

/** The periods of a case; accept, decide and tell are those of SAMR Order 20 art. 14 and 21, six months those of DSA art. 20. */
export const CLOCKS = {
  /** Accept or refuse a complaint. */
  accept: { length: { workingDays: 7 }, whose: 'registry', bites: false },
  /** The merchant's time to reply before a decision may go against it. */
  reply: { length: { workingDays: 10 }, whose: 'merchant', bites: false },
  decide: { length: { workingDays: 45 }, whose: 'registry', bites: false },
  /** Tell both parties of the decision. */
  tell: { length: { workingDays: 7 }, whose: 'registry', bites: false },
  'appeal-window': { length: { months: 6 }, whose: 'parties', bites: false },
  judge: { length: { workingDays: 45 }, whose: 'registry', bites: true },
  /** Answer a request for correction, or an objection to a feed's entry; what is granted also until it is confirmed. */
  triage: { length: { hours: 48 }, whose: 'registry', bites: true },
  /** Check a rectification: a first setting of three working weeks. */
  check: { length: { workingDays: 15 }, whose: 'registry', bites: true },
  /** The complainant's time to object to a refusal: DSA art. 20 gives whoever sent a notice the same six months. */
  'contest-window': { length: { months: 6 }, whose: 'parties', bites: false },
  /** Answer such an objection: the same question as at the beginning, so the same time. */
  reconsider: { length: { workingDays: 7 }, whose: 'registry', bites: false },
  /** The merchant's time to object to a feed's entry, once it has asked for the way in: a first setting. */
  'objection-window': { length: { months: 3 }, whose: 'merchant', bites: false },
} as const satisfies Record<ClockName, ClockRule>;
