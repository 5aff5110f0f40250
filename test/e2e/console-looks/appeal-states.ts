import { ago, type Language } from './account-answers';
import { cases } from './case-answers';
import { inside, type State } from './states';

/** Of the four cases of the queue: one under appeal, and one of each kind that waits for an answer. */
const waiting = (language: Language) => {
  const { cases: all, people } = cases(language);
  const page = (rows: unknown[]) => ({ cases: rows, next: null, people });
  const [first, second, third, fourth] = all;
  const due = (clock: string, days: number) => ({ clock, at: ago(-days), overdue: days < 0 });
  return {
    'GET /v1/cases?state=appealed': page([{ ...second, state: 'appealed', due: due('judge', 3) }]),
    'GET /v1/cases?queue=due': page([
      { ...third, kind: 'complaint', state: 'refused', due: due('reconsider', 6) },
      { ...fourth, due: due('triage', -1) },
      { ...first, id: 52, kind: 'objection', outcome: null, state: 'accepted', due: due('triage', 1) },
    ]),
    'GET /v1/cases?queue=rectified': page([{ ...first, id: 37, state: 'closed', due: due('check', 12) }]),
  };
};

/** What waits for an answer of those who hear appeals: something in each part of the page, and nothing in any. */
export const APPEAL_STATES: State[] = [
  {
    name: 'appeals',
    hash: '#/appeals',
    shows: 'tbody',
    answers: inside(waiting),
    reach: async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('tbody').length === 5);
    },
  },
  {
    name: 'appeals-none',
    hash: '#/appeals',
    shows: '.section .soft',
    answers: inside(() => ({ 'GET /v1/cases': { cases: [], next: null, people: {} } })),
    reach: async (page) => {
      await page.waitForFunction(() => document.querySelectorAll('.section .soft').length === 5);
    },
  },
];
