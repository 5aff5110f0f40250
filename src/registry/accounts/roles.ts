import { STAFF_ROLES, type StaffRole } from '../../core/casework/roles';

/** What a person who works for the registry may be there for. */
export const ROLES = STAFF_ROLES;
export type Role = StaffRole;

/** Everything that needs a right; a route names the one that it needs. */
export type Permission =
  /** One's own sessions, password and passkeys. */
  | 'own-account'
  | 'view-cases'
  | 'intake'
  | 'handle'
  | 'propose'
  | 'approve'
  | 'appeals'
  /** Takes cases, hands them over and gives them back. */
  | 'take-cases'
  /** Draws merchants to look at, or opens a special examination. */
  | 'open-inspections'
  /** Looks at merchants, and says what was found. */
  | 'inspect'
  | 'import-feeds'
  | 'view-publication'
  | 'propose-publication'
  | 'approve-publication'
  | 'view-accounts'
  | 'manage-accounts'
  | 'read-audit'
  | 'read-statistics';

/**
 * Who may do what. An auditor reads all of it and changes nothing. That one person does not approve what the same person has
 * proposed can't be said by roles: it is asked, by the account's id, where something is approved.
 */
const GRANTS: Record<Role, readonly Permission[]> = {
  intake: ['own-account', 'view-cases', 'take-cases', 'intake', 'read-statistics'],
  handler: [
    'own-account',
    'view-cases',
    'take-cases',
    'intake',
    'handle',
    'propose',
    'inspect',
    'import-feeds',
    'view-publication',
    'propose-publication',
    'read-statistics',
  ],
  approver: [
    'own-account',
    'view-cases',
    'take-cases',
    'approve',
    'open-inspections',
    'view-publication',
    'approve-publication',
    'read-statistics',
  ],
  appeals: ['own-account', 'view-cases', 'take-cases', 'appeals', 'read-statistics'],
  admin: ['own-account', 'view-accounts', 'manage-accounts', 'read-audit', 'read-statistics'],
  auditor: ['own-account', 'view-cases', 'view-publication', 'view-accounts', 'read-audit', 'read-statistics'],
};

/** Whether someone with these roles may do this. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  return roles.some((role) => GRANTS[role].includes(permission));
}

/** All that these roles allow, each once. */
export function permissionsOf(roles: readonly Role[]): Permission[] {
  return [...new Set(roles.flatMap((role) => GRANTS[role]))];
}
