import { hasRole, type CaseActor, type StaffRole } from '../../core/casework/roles';
import type { StaffActor } from '../actor';
import { Problem } from '../problem';

/** The registry's person behind a request, who has one of the roles if any are named. Throws a Problem. */
export function staffActor(actor: StaffActor | null, roles: readonly StaffRole[] = []): CaseActor & { kind: 'staff' } {
  if (!actor) throw new Problem('unauthorized', 'Say who you are.');
  const found = { kind: 'staff' as const, id: actor.id, roles: actor.roles };
  if (roles.length > 0 && !hasRole(found, roles)) throw new Problem('forbidden', `This is for ${roles.join(' or ')}.`);
  return found;
}
