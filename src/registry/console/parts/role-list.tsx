import type { Role } from '../api/accounts';
import { useWords } from '../words';

/** Roles by name, one after the other. */
export function RoleList({ roles }: { roles: readonly Role[] }) {
  const w = useWords();
  return <>{roles.map((role) => w(`role.${role}`)).join(w('separator'))}</>;
}
