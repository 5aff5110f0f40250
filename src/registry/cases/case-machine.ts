import type { CaseState } from '../../core/complaint';
import { Problem } from '../problem';

export type CaseStep = 'accept' | 'refuse' | 'notify' | 'reply' | 'decide' | 'appeal' | 'close' | 'withdraw';

/** Every step that a case can take: state, step, next state. What is not here does not happen. */
const STEPS: Record<CaseState, Partial<Record<CaseStep, CaseState>>> = {
  received: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: { notify: 'notified', decide: 'decided', withdraw: 'withdrawn' },
  notified: { reply: 'replied', decide: 'decided', withdraw: 'withdrawn' },
  replied: { decide: 'decided', withdraw: 'withdrawn' },
  decided: { appeal: 'appealed', close: 'closed' },
  appealed: { close: 'closed' },
  refused: {},
  closed: {},
  withdrawn: {},
};

/** The state after a step; throws a Problem where the case can't take it. */
export function afterStep(state: CaseState, step: CaseStep): CaseState {
  const next = STEPS[state][step];
  if (next === undefined)
    throw new Problem('conflict', `The case is ${state}; the step "${step}" is not possible now.`);
  return next;
}
