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
      { id: '00000000-0000-4000-8000-000000000001', name: 'Lin Wei', steps: 84, cases: 12 },
      { id: '00000000-0000-4000-8000-000000000002', name: 'He Zhou', steps: 51, cases: 7 },
      { id: 'token', name: null, steps: 3, cases: 0 },
    ],
    nobodys: 9,
  };
}

export const groups = {
  groups: [
    { merchant: 'domain:haitang-sale.example', category: 'service-default', cases: 9, firstDue: ago(-2) },
    { merchant: 'taobao-seller:2616970884', category: 'counterfeit', cases: 4, firstDue: null },
  ],
};

export function kept() {
  const month = (index: number) => new Date(Date.UTC(2026, index, 1)).toISOString().slice(0, 7);
  const clocks = (index: number) => [
    { clock: 'accept', met: (index * 5) % 17, missed: index % 4 === 1 ? 2 : 0 },
    { clock: 'decide', met: (index * 3) % 11, missed: index % 5 === 1 ? 3 : 0 },
  ];
  return { months: Array.from({ length: 12 }, (_, index) => ({ month: month(index - 1), clocks: clocks(index) })) };
}
