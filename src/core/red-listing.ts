/** What the red list asks for; an entry names those that its merchant was found to meet. */
export const RED_CRITERIA = [
  /** Identity proven, and a record of at least a year. */
  'identity-and-record',
  /** No upheld complaint that was not remedied within three years. */
  'complaints-remedied',
  /** Grade AA or better of our own. */
  'grade',
  /** Found honest by an inspection. */
  'inspection',
  /** Kept a credit commitment that it made in public. */
  'commitment-kept',
] as const;
export type RedCriterion = (typeof RED_CRITERIA)[number];

/** Without these nobody is red-listed. Money is no criterion, and nothing asks for any. */
const ALWAYS: readonly RedCriterion[] = ['identity-and-record', 'complaints-remedied'];

/** Months that an entry holds at most, and unless it is proposed for fewer. */
export const RED_TERM = 12;

export interface RedListing {
  criteria: readonly RedCriterion[];
  /** ms since 1970; null: not approved. */
  approvedAt: number | null;
  expiresAt: number | null;
  withdrawnAt: number | null;
  /** Since when someone has suspended it; null: nobody has. */
  suspendedAt: number | null;
}

export type RedState = 'proposed' | 'active' | 'expired' | 'suspended' | 'withdrawn';

/** The criteria that an entry lacks. */
export function missingCriteria(criteria: readonly RedCriterion[]): RedCriterion[] {
  return ALWAYS.filter((one) => !criteria.includes(one));
}

/**
 * How an entry stands. `upheldAt`: when complaints against its merchant were upheld; one since the approval suspends it, remedied or
 * not, until it is set aside on appeal or the entry decided anew. Times in ms since 1970.
 */
export function redState(entry: RedListing, upheldAt: readonly number[], now: number): RedState {
  const { approvedAt, expiresAt, withdrawnAt, suspendedAt } = entry;
  if (withdrawnAt !== null && withdrawnAt <= now) return 'withdrawn';
  if (approvedAt === null) return 'proposed';
  if (expiresAt === null || expiresAt <= now) return 'expired';
  if (suspendedAt !== null && suspendedAt <= now) return 'suspended';
  return upheldAt.some((at) => at >= approvedAt && at <= now) ? 'suspended' : 'active';
}
