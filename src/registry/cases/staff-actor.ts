import { hasRole, type CaseActor, type StaffRole } from '../../core/casework/roles';
import type { Actor } from '../accounts/actor';
import { Problem } from '../problem';

/** The registry's person behind a request, who has one of the roles if any are named. Throws a Problem. */
export function staffActor(
  { id, name, roles: own }: Actor,
  roles: readonly StaffRole[] = [],
): CaseActor & { kind: 'staff' } {
  const found = { kind: 'staff' as const, id, name, roles: own };
  if (roles.length > 0 && !hasRole(found, roles)) throw new Problem('forbidden', `This is for ${roles.join(' or ')}.`);
  return found;
}
