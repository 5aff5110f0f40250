import { useState } from 'preact/hooks';
import type { CaseFile, CaseSummary } from '../../registry/console/api/cases';
import { CaseClocks } from '../../registry/console/pages/case-clocks';
import { KeptClocks } from '../../registry/console/pages/kept-clocks';
import { BarChart } from '../../registry/console/parts/bar-chart';
import { CaseTable } from '../../registry/console/parts/case-table';
import { Due } from '../../registry/console/parts/due';
import { Table } from '../../registry/console/parts/table';
import { useWords } from '../../registry/console/words';
import { useText } from '../../ui/text-context';
import { galleryWords } from './words';

const DAY = '2026-03-20T09:00:00Z';
const CASE: CaseSummary = {
  id: 41,
  kind: 'complaint',
  byRegistry: false,
  state: 'received',
  category: 'service-default',
  openedAt: '2026-03-08T09:00:00Z',
  outcome: null,
  decidedAt: null,
  due: { clock: 'accept', at: DAY, overdue: true },
  name: null,
  url: 'https://haitang-sale.example/p/1024',
  quarantined: null,
  assignee: 'x',
};
const PEOPLE = { y: 'He Zhou' };

/** Rows of the queue: late and in time, one's own, another's and nobody's, set apart, decided, a tip; and none. */
export function Cases() {
  const words = galleryWords(useText().locale);
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set([40]));
  const cases: CaseSummary[] = [
    { ...CASE, name: words.shop },
    { ...CASE, id: 40, state: 'appealed', outcome: 'upheld-unremedied', due: { clock: 'judge', at: DAY, overdue: false }, assignee: 'y' }, // prettier-ignore
    { ...CASE, id: 39, kind: 'tip', category: 'credit-faking', quarantined: 'burst', assignee: null, due: null },
  ];
  return (
    <>
      <CaseTable
        caption={words.cases}
        cases={cases}
        empty={words.nothing}
        people={PEOPLE}
        chosen={{ ids, onToggle: (id) => setIds(new Set(ids.has(id) ? [] : [id])) }}
      />
      <CaseTable caption={words.cases} cases={[]} empty={words.nothing} people={PEOPLE} />
      <p>
        <Due due={CASE.due} /> <Due due={null} />
      </p>
      <Table
        caption={words.facts}
        columns={[words.label, words.hint]}
        empty={words.nothing}
        rows={[{ key: 1, cells: [words.filled, words.choice] }]}
      />
      <Table caption={words.facts} columns={[words.label]} empty={words.nothing} rows={[]} />
    </>
  );
}

const CLOCKS: CaseFile['clocks'] = (
  [
    ['accept', '2026-03-10T09:00:00Z', 'in-time', []],
    ['reply', null, 'ended', []],
    ['decide', null, 'overdue', []],
    ['tell', null, 'due-soon', []],
    ['appeal-window', null, 'in-time', [2028]],
  ] as const
).map(([clock, stoppedAt, urgency, assumedYears]) => ({
  clock,
  startedAt: '2026-03-08T09:00:00Z',
  dueAt: DAY,
  stoppedAt,
  urgency,
  assumedYears: [...assumedYears],
}));

/** The periods of one case, and how a registry kept its own over the months. */
export function Periods() {
  const w = useWords();
  const kept = (month: string, met: number, missed: number) => ({
    month,
    clocks: [{ clock: 'decide' as const, met, missed }],
  });
  return (
    <>
      <CaseClocks file={{ clocks: CLOCKS }} />
      <CaseClocks file={{ clocks: [] }} />
      <KeptClocks months={[kept('2026-01', 14, 0), kept('2026-02', 9, 3), kept('2026-03', 1, 1)]} />
      <BarChart bars={[{ label: w('clock.judge'), value: 0 }]} />
    </>
  );
}
