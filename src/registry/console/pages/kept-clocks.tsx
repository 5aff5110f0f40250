import type { Statistics } from '../api/cases';
import { monthText } from '../../../ui/i18n/dates';
import { BarChart } from '../parts/bar-chart';
import { Section } from '../parts/page';
import { Table } from '../parts/table';
import { useWords } from '../words';

/** How the registry kept its own periods, month by month. */
export function KeptClocks({ months }: Pick<Statistics, 'months'>) {
  const w = useWords();
  const rows = months.toReversed().map(({ month, clocks }) => {
    const met = clocks.reduce((sum, one) => sum + one.met, 0);
    const missed = clocks.reduce((sum, one) => sum + one.missed, 0);
    const late = clocks.filter((one) => one.missed > 0);
    return { label: monthText(w.locale, month), month, met, missed, late };
  });
  return (
    <Section title={w('kept.title')}>
      <p class="soft">{w('kept.intro')}</p>
      <div class="chart-and-table">
        <BarChart bars={rows.map(({ label, met, missed }) => ({ label, value: met + missed, marked: missed }))} />
        <Table
          caption={w('kept.title')}
          columns={[w('kept.month'), w('kept.met'), w('kept.missed'), w('kept.which')]}
          empty={w('queue.none')}
          rows={rows.map(({ label, month, met, missed, late }) => ({
            key: month,
            cells: [
              label,
              String(met),
              String(missed),
              late.map((one) => `${w(`clock.${one.clock}`)} ${one.missed}`).join(w('separator')),
            ],
          }))}
        />
      </div>
    </Section>
  );
}
