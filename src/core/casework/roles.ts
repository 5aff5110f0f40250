/** What people of a registry may be. Of a case `admin` and `auditor` do nothing: the one keeps the accounts, the other reads. */
export const STAFF_ROLES = ['intake', 'handler', 'approver', 'appeals', 'admin', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The id of whoever holds the registry's own token: its command line and automation, behind which anyone may be. */
export const TOKEN_ID = 'token';

/** Who else moves a case: both parties, and time itself. */
export const PARTIES = ['complainant', 'merchant', 'clock'] as const;
export type Party = (typeof PARTIES)[number];

export type Role = StaffRole | Party;

/** Who does something to a case. */
export type CaseActor =
  /** `name`: as it is noted beside what was done, where that is known. */
  | { kind: 'staff'; id: string; name?: string; roles: readonly StaffRole[] }
  | { kind: 'complainant' }
  /** `proven`: this is the merchant; until then it is whoever has the claim link. */
  | { kind: 'merchant'; proven: boolean }
  | { kind: 'clock' };

/** Whether someone has one of the roles. */
export function hasRole(actor: CaseActor, roles: readonly Role[]): boolean {
  const own: readonly Role[] = actor.kind === 'staff' ? actor.roles : [actor.kind];
  return own.some((role) => roles.includes(role));
}
