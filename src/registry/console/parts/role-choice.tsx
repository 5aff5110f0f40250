import { useId } from 'preact/hooks';
import { Problem } from '../../../ui/field';
import { ROLES, type Role } from '../api/accounts';
import { useWords } from '../words';

interface RoleChoiceProps {
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
  problem?: string | undefined;
}

/** Which roles someone has, each with what it may do. */
export function RoleChoice({ roles, onChange, problem }: RoleChoiceProps) {
  const w = useWords();
  const id = useId();
  return (
    <fieldset class="stack-small" {...(problem ? { 'aria-describedby': id } : {})}>
      <legend>{w('accounts.roles')}</legend>
      {ROLES.map((role) => (
        <label key={role} class="tick">
          <input
            type="checkbox"
            name={`role-${role}`}
            checked={roles.includes(role)}
            aria-invalid={Boolean(problem)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(ROLES.filter((one) => (one === role ? checked : roles.includes(one))))
            }
          />
          <span>
            {w(`role.${role}`)} <span class="small soft">{w(`role-may.${role}`)}</span>
          </span>
        </label>
      ))}
      {problem && <Problem id={id} text={problem} />}
    </fieldset>
  );
}
