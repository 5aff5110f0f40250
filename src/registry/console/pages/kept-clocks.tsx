import type { Ask } from '../api/ask';
import { StatisticsSchema } from '../api/cases';
import { monthText } from '../../../ui/i18n/dates';
import { BarChart } from '../parts/bar-chart';
import { LoadView } from '../parts/load-view';
import { Section } from '../parts/page';
import { Table } from '../parts/table';
import { useLoad } from '../use-load';
import { useWords } from '../words';

/** How the registry kept its own periods, month by month; everyone can ask it for that. */
export function KeptClocks({ ask }: { ask: Ask }) {
  const w = useWords();
  const loaded = useLoad(() => ask(StatisticsSchema, { path: '/v1/statistics' }), 'kept');
  return (
    <Section title={w('kept.title')}>
      <p class="soft">{w('kept.intro')}</p>
      <LoadView loaded={loaded}>
        {({ months }) => {
          const rows = months.toReversed().map(({ month, clocks }) => {
            const met = clocks.reduce((sum, one) => sum + one.met, 0);
            const missed = clocks.reduce((sum, one) => sum + one.missed, 0);
            const late = clocks.filter((one) => one.missed > 0);
            return { label: monthText(w.locale, month), month, met, missed, late };
          });
          return (
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
          );
        }}
      </LoadView>
    </Section>
  );
}
