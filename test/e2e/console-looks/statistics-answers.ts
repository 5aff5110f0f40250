import { CASE_STATES } from '../../../src/core/complaint';
import { ago } from './account-answers';

export function workload() {
  return {
    states: CASE_STATES.map((state, index) => ({ state, cases: (index * 7) % 23 })),
    clocks: [
      { clock: 'accept', running: 14, overdue: 2, first: ago(1) },
      { clock: 'decide', running: 31, overdue: 0, first: ago(-4) },
      { clock: 'judge', running: 3, overdue: 1, first: ago(2) },
    ],
    people: [
      { id: '00000000-0000-4000-8000-000000000001', name: 'Lin Wei', steps: 84 },
      { id: '00000000-0000-4000-8000-000000000002', name: 'He Zhou', steps: 51 },
      { id: 'token', name: null, steps: 3 },
    ],
  };
}

export const groups = {
  groups: [
    { merchant: 'domain:haitang-sale.example', category: 'service-default', cases: 9, firstDue: ago(-2) },
    { merchant: 'taobao-seller:2616970884', category: 'counterfeit', cases: 4, firstDue: null },
  ],
};
