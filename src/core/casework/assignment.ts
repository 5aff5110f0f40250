import type { CaseState } from '../complaint';
import { GUARDS, type Circumstances } from './guards';
import { hasRole, type StaffRole } from './roles';

/** Whose work a case is, by its state: who can have it, and in whose queue it stands while nobody does. */
const WORKERS: Record<CaseState, readonly StaffRole[]> = {
  received: ['intake', 'handler'],
  accepted: ['handler'],
  notified: ['handler'],
  replied: ['handler'],
  mediation: ['handler'],
  proposed: ['handler', 'approver'],
  decided: ['handler'],
  appealed: ['appeals'],
  refused: ['handler', 'appeals'],
  closed: ['handler', 'appeals'],
  withdrawn: [],
};

/** Whoever has one of these can have cases at all. */
export const CASE_WORKERS = ['intake', 'handler', 'approver', 'appeals'] as const satisfies readonly StaffRole[];

/**
 * Why someone cannot have a case: nothing is left to do in it for anybody; what is left is for other roles; or it is an appeal, an
 * objection or a proposal that another has to judge.
 */
export const HOLD_OBSTACLES = ['nothing-to-do', 'not-your-work', 'had-a-part'] as const;
export type HoldObstacle = (typeof HOLD_OBSTACLES)[number];

/** The states in which a case is the work of someone with these roles. */
export function statesOfWork(roles: readonly StaffRole[]): CaseState[] {
  return (Object.keys(WORKERS) as CaseState[]).filter((state) => WORKERS[state].some((role) => roles.includes(role)));
}

/**
 * Why the one in `known.actor` cannot have the case as it stands; null: they can. Whoever proposed or decided anything in it has
 * neither its appeal nor an objection to how it ended, and an approver not what they proposed themselves; in a registry of one person
 * nobody else is there.
 */
export function holdObstacle(state: CaseState, known: Circumstances): HoldObstacle | null {
  const workers = WORKERS[state];
  if (workers.length === 0) return 'nothing-to-do';
  if (!hasRole(known.actor, workers)) return 'not-your-work';
  return hadAPart(state, known) ? 'had-a-part' : null;
}

function hadAPart(state: CaseState, known: Circumstances): boolean {
  if (state === 'appealed') return GUARDS['not-involved'](known) !== null;
  // A handler who proposed has it on, to answer what the approver asks.
  if (state === 'proposed') return !hasRole(known.actor, ['handler']) && GUARDS['not-proposer'](known) !== null;
  const isContested = GUARDS['something-contested'](known) === null;
  return isContested && GUARDS['reopened-by-another'](known) !== null;
}

/** Who has a case before and after a move; null: nobody. */
export interface Move {
  from: string | null;
  to: string | null;
}

/** Whether someone may make a move: what nobody has, anyone who works on cases gives to someone; what somebody has, they pass on; and an admin takes it back. */
export function mayMove({ from, to }: Move, mover: { id: string; roles: readonly StaffRole[] }): boolean {
  if (from === null || from === mover.id) return true;
  return to === null && mover.roles.includes('admin');
}
