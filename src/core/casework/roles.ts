/** What people of a registry may be; `admin` may do whatever any of them does, `auditor` only reads. */
export const STAFF_ROLES = ['intake', 'handler', 'approver', 'appeals', 'admin', 'auditor'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Who else moves a case: both parties, and time itself. */
export const PARTIES = ['complainant', 'merchant', 'clock'] as const;
export type Party = (typeof PARTIES)[number];

export type Role = StaffRole | Party;

/** Who does something to a case. */
export type CaseActor =
  | { kind: 'staff'; id: string; roles: readonly StaffRole[] }
  | { kind: 'complainant' }
  /** `proven`: this is the merchant; until then it is whoever has the claim link. */
  | { kind: 'merchant'; proven: boolean }
  | { kind: 'clock' };

/** Whether someone has one of the roles. */
export function hasRole(actor: CaseActor, roles: readonly Role[]): boolean {
  if (actor.kind !== 'staff') return roles.includes(actor.kind);
  const isStaffs = STAFF_ROLES.some((role) => roles.includes(role));
  return isStaffs && (actor.roles.includes('admin') || actor.roles.some((role) => roles.includes(role)));
}
