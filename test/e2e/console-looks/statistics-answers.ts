import { CASE_STATES } from '../../../src/core/complaint';
import { ago, type Language } from './account-answers';

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

export const groups = (language: Language) => ({
  groups: [
    {
      merchant: 'domain:haitang-sale.example',
      name: language === 'en' ? 'Haitang Textiles' : '海棠家纺旗舰店',
      category: 'service-default',
      cases: 9,
      firstDue: ago(-2),
    },
    {
      merchant: 'taobao-seller:2616970884',
      name: language === 'en' ? 'Quillon Audio' : '光语数码专营',
      category: 'counterfeit',
      cases: 4,
      firstDue: null,
    },
    { merchant: 'taobao-seller:1180042297', name: null, category: 'counterfeit', cases: 2, firstDue: null },
    { merchant: 'domain:veldmark-outlet.example', name: null, category: 'inferior', cases: 2, firstDue: ago(-6) },
  ],
});

export function kept() {
  const month = (index: number) => new Date(Date.UTC(2026, index, 1)).toISOString().slice(0, 7);
  const clocks = (index: number) => [
    { clock: 'accept', met: (index * 5) % 17, missed: index % 4 === 1 ? 2 : 0 },
    { clock: 'decide', met: (index * 3) % 11, missed: index % 5 === 1 ? 3 : 0 },
  ];
  const source = { demoted: false, weightLeft: null };
  return {
    months: Array.from({ length: 12 }, (_, index) => ({ month: month(index - 1), clocks: clocks(index) })),
    sources: [
      { ...source, name: 'Probity Demo Registry', kind: 'registry', examined: 14, overturned: 2, errorRate: 2 / 14 },
      { ...source, name: 'City consumer council', kind: 'feed', examined: 40, overturned: 1, errorRate: 0.025 },
      { ...source, name: 'Rumours', kind: 'feed', examined: 20, overturned: 15, errorRate: 0.75, demoted: true },
      {
        ...source,
        name: 'Stars Ltd',
        kind: 'evaluator',
        examined: 30,
        overturned: 12,
        errorRate: 0.4,
        demoted: true,
        weightLeft: 0.2,
      },
      { ...source, name: '海棠商城', kind: 'platform', examined: 2, overturned: 0, errorRate: null },
    ],
  };
}

/** What `GET /v1/open-data` tells of the newest day. */
export function openData() {
  const date = '2026-11-25';
  const files = [
    ['merchants', 312, 9_100],
    ['listings', 1_048_220, 38_402_100],
    ['decisions', 4_107, 2_214_000],
    ['replies', 1_968, 702_300],
    ['ratings', 20_411, 1_810_000],
    ['red-list', 87, 12_400],
    ['third-party-ratings', 90_312, 2_611_000],
    ['promises', 41, 6_200],
    ['sources', 5, 900],
    ['statistics', 24, 700],
  ] as const;
  return {
    days: [
      {
        date,
        files: files.map(([name, rows, bytes]) => {
          return { name, address: `/v1/open-data/${date}/${name}.jsonl.gz`, rows, bytes };
        }),
      },
    ],
  };
}
