import { describe, expect, it } from 'vitest';
import {
  CASE_WORKERS,
  holdObstacle,
  mayMove,
  statesOfWork,
  type HoldObstacle,
} from '../../../src/core/casework/assignment';
import type { PastEvent } from '../../../src/core/casework/guards';
import type { CaseActor, StaffRole } from '../../../src/core/casework/roles';
import { CASE_STATES, type CaseState } from '../../../src/core/complaint';
import { CONTESTED, happened, known, REFUSED, staff } from './circumstances';

const PROPOSED = happened('receive', 'accept', 'notify', 'reply', ['propose', 'ann']);
const DECIDED = [...PROPOSED, ...happened(['approve', 'bo'])];
const APPEALED = [...DECIDED, ...happened('appeal')];
const REMITTED = [...APPEALED, ...happened(['remit', 'cy'], ['propose', 'dan'], ['approve', 'bo'], 'appeal')];
const both = (id: string): CaseActor => ({ kind: 'staff', id, roles: ['handler', 'approver', 'appeals'] });

describe('who can have a case', () => {
  const table: [CaseState, readonly StaffRole[]][] = [
    ['received', ['intake', 'handler']],
    ['accepted', ['handler']],
    ['notified', ['handler']],
    ['replied', ['handler']],
    ['mediation', ['handler']],
    ['proposed', ['handler', 'approver']],
    ['decided', ['handler']],
    ['appealed', ['appeals']],
    ['refused', ['handler', 'appeals']],
    ['closed', ['handler', 'appeals']],
    ['withdrawn', []],
  ];
  it('is told by its state, for each state there is', () => {
    expect(table.map(([state]) => state).toSorted()).toEqual([...CASE_STATES].toSorted());
  });

  it.each(table)('%s: those with %j', (state, roles) => {
    for (const role of ['intake', 'handler', 'approver', 'appeals', 'admin', 'auditor'] as const) {
      const actor = staff(role, 'nobody-known');
      const obstacle = holdObstacle(state, known({ actor, history: [] }));
      expect([role, obstacle === null]).toEqual([role, roles.includes(role)]);
      expect(statesOfWork([role]).includes(state)).toBe(roles.includes(role));
    }
  });

  it('is nobody who does not work on cases', () => {
    expect(statesOfWork(['admin', 'auditor'])).toEqual([]);
    for (const role of CASE_WORKERS) expect(statesOfWork([role])).not.toEqual([]);
  });
});

describe('a conflict of interest', () => {
  it.each<[string, CaseState, PastEvent[], CaseActor, HoldObstacle | null]>([
    ['who proposed has not the appeal', 'appealed', APPEALED, both('ann'), 'had-a-part'],
    ['who approved has not the appeal', 'appealed', APPEALED, both('bo'), 'had-a-part'],
    ['a third has the appeal', 'appealed', APPEALED, both('cy'), null],
    ['who sent it back has not the next appeal', 'appealed', REMITTED, both('cy'), 'had-a-part'],
    ['who refused has not the objection', 'refused', CONTESTED, staff('handler', 'ann'), 'had-a-part'],
    ['another has the objection', 'refused', CONTESTED, staff('appeals', 'bo'), null],
    ['who refused has it on while nobody objects', 'refused', REFUSED, staff('handler', 'ann'), null],
    ['an approver has not what they proposed', 'proposed', PROPOSED, staff('approver', 'ann'), 'had-a-part'],
    ['the handler who proposed has it on', 'proposed', PROPOSED, staff('handler', 'ann'), null],
  ])('%s', (_, state, history, actor, expected) => {
    expect(holdObstacle(state, known({ actor, history }))).toBe(expected);
  });

  it('is none in a registry of one person', () => {
    const alone = known({ actor: both('ann'), history: APPEALED, twoPersons: false });
    expect(holdObstacle('appealed', alone)).toBeNull();
  });
});

describe('moving a case', () => {
  const handler = { id: 'ann', roles: ['handler'] as const };
  const admin = { id: 'eve', roles: ['admin'] as const };
  it.each([
    ['nobody has it: take', { from: null, to: 'ann' }, handler, true],
    ['nobody has it: assign', { from: null, to: 'bo' }, handler, true],
    ['their own: hand over', { from: 'ann', to: 'bo' }, handler, true],
    ['their own: give back', { from: 'ann', to: null }, handler, true],
    ['another’s: take', { from: 'bo', to: 'ann' }, handler, false],
    ['another’s: give back', { from: 'bo', to: null }, handler, false],
    ['another’s: an admin gives back', { from: 'bo', to: null }, admin, true],
    ['another’s: an admin does not pass on', { from: 'bo', to: 'eve' }, admin, false],
  ])('%s', (_, move, mover, expected) => {
    expect(mayMove(move, mover)).toBe(expected);
  });
});
