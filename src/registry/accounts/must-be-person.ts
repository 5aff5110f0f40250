import { TOKEN_ID } from '../../core/casework/roles';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { Problem } from '../problem';
import type { Actor } from './actor';

/** Throws a Problem for the registry's token where two people decide: it would be the second person of whoever can read its file. */
export async function mustBePerson(
  db: Database,
  { id }: Pick<Actor, 'id'>,
  deps: Pick<Deps, 'twoPersons'>,
): Promise<void> {
  if (id !== TOKEN_ID || !(await deps.twoPersons(db))) return;
  const why = "Two people decide here, and the registry's token is none: log in with an account of your own.";
  throw new Problem('conflict', why, [], { because: 'is-a-person' });
}
