import { describe, expect, it } from 'vitest';
import { CASE_STATES } from '../../../src/core/complaint';
import { afterStep, type CaseStep } from '../../../src/registry/cases/case-machine';
import { Problem } from '../../../src/registry/problem';

const POSSIBLE = [
  'received accept accepted',
  'received refuse refused',
  'received withdraw withdrawn',
  'accepted notify notified',
  'accepted decide decided',
  'accepted withdraw withdrawn',
  'notified reply replied',
  'notified decide decided',
  'notified withdraw withdrawn',
  'replied decide decided',
  'replied withdraw withdrawn',
  'decided appeal appealed',
  'decided close closed',
  'appealed close closed',
];
const STEPS: CaseStep[] = ['accept', 'refuse', 'notify', 'reply', 'decide', 'appeal', 'close', 'withdraw'];

describe('the steps of a case', () => {
  it('are these and no others', () => {
    const possible = CASE_STATES.flatMap((state) =>
      STEPS.flatMap((step) => {
        try {
          return [`${state} ${step} ${afterStep(state, step)}`];
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
          return [];
        }
      }),
    );
    expect(possible.toSorted()).toEqual(POSSIBLE.toSorted());
  });
});
