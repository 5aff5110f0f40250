import { CASE_STATES } from '../../../core/complaint';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { GroupsSchema, WorkloadSchema } from '../api/cases';
import { timeText } from '../dates';
import { BarChart } from '../parts/bar-chart';
import { LoadView } from '../parts/load-view';
import { Page, Section } from '../parts/page';
import { Table } from '../parts/table';
import { hrefOf } from '../route';
import { useSession } from '../session';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import { RegistryRecord } from './registry-record';

/** How much there is to do, what is late, and who did how much. */
export function StatisticsPage() {
  const w = useWords();
  const { t } = useText();
  const { ask, may, who } = useSession();
  const loaded = useLoad(() => ask(WorkloadSchema, { path: '/v1/cases/workload' }), 'workload');
  const nameOf = ({ id, name }: { id: string; name: string | null }) =>
    id === who.id ? who.name : (name ?? (id === 'token' ? w('audit.token') : w('proposal.colleague')));
  return (
    <Page title={w('statistics.title')}>
      <LoadView loaded={loaded}>
        {({ states, clocks, people, nobodys }) => {
          const steps = people.filter((one) => one.steps > 0);
          const held = people.filter(({ cases }) => cases > 0);
          const work = [
            ...held.map((one) => ({ key: one.id, label: nameOf(one), value: one.cases })),
            { key: '', label: w('assignment.nobody'), value: nobodys },
          ];
          const ordered = CASE_STATES.flatMap((state) => states.filter((one) => one.state === state));
          return (
            <>
              <Section title={w('statistics.states')}>
                <div class="chart-and-table">
                  <BarChart bars={ordered.map(({ state, cases }) => ({ label: t(`state.${state}`), value: cases }))} />
                  <Table
                    caption={w('statistics.states')}
                    columns={[w('case-column.state'), w('statistics.cases')]}
                    empty={w('queue.none')}
                    rows={ordered.map(({ state, cases }) => ({
                      key: state,
                      cells: [
                        <a key="state" href={hrefOf(['cases'], { state })}>
                          {t(`state.${state}`)}
                        </a>,
                        String(cases),
                      ],
                    }))}
                  />
                </div>
              </Section>
              <Section title={w('statistics.clocks')}>
                <p class="soft">{w('statistics.clocks-intro')}</p>
                <div class="chart-and-table">
                  <BarChart
                    bars={clocks.map(({ clock, running, overdue }) => ({
                      label: w(`clock.${clock}`),
                      value: running,
                      marked: overdue,
                    }))}
                  />
                  <Table
                    caption={w('statistics.clocks')}
                    columns={[
                      w('case-column.due'),
                      w('statistics.running'),
                      w('statistics.overdue'),
                      w('statistics.first'),
                    ]}
                    empty={w('queue.nothing-due')}
                    rows={clocks.map(({ clock, running, overdue, first }) => ({
                      key: clock,
                      cells: [w(`clock.${clock}`), String(running), String(overdue), timeText(w.locale, first)],
                    }))}
                  />
                </div>
              </Section>
              <Section title={w('statistics.work')}>
                <div class="chart-and-table">
                  <BarChart bars={work} />
                  <Table
                    caption={w('statistics.work')}
                    columns={[w('accounts.name'), w('statistics.cases')]}
                    empty={w('queue.none')}
                    rows={work.map(({ key, label, value }) => ({ key, cells: [label, String(value)] }))}
                  />
                </div>
              </Section>
              <Section title={w('statistics.people')}>
                <div class="chart-and-table">
                  <BarChart bars={steps.map((one) => ({ label: nameOf(one), value: one.steps }))} />
                  <Table
                    caption={w('statistics.people')}
                    columns={[w('accounts.name'), w('statistics.steps')]}
                    empty={w('statistics.nobody')}
                    rows={steps.map((one) => ({ key: one.id, cells: [nameOf(one), String(one.steps)] }))}
                  />
                </div>
              </Section>
            </>
          );
        }}
      </LoadView>
      <RegistryRecord ask={ask} />
      {may('view-cases') && <Groups locale={t} />}
    </Page>
  );
}

function Groups({ locale: t }: { locale: ReturnType<typeof useText>['t'] }) {
  const w = useWords();
  const { ask } = useSession();
  const loaded = useLoad(() => ask(GroupsSchema, { path: '/v1/cases/groups' }), 'groups');
  return (
    <Section title={w('statistics.groups')}>
      <LoadView loaded={loaded}>
        {({ groups }) => (
          <Table
            caption={w('statistics.groups')}
            columns={[
              w('statistics.merchant'),
              w('case-column.category'),
              w('statistics.cases'),
              w('statistics.first'),
            ]}
            empty={w('queue.none')}
            rows={groups.map(({ merchant, name, category, cases, firstDue }) => ({
              key: `${merchant} ${category}`,
              cells: [
                <Merchant key="merchant" merchant={merchant} name={name} />,
                t(`category.${category}`),
                String(cases),
                firstDue === null ? '' : timeText(w.locale, firstDue),
              ],
            }))}
          />
        )}
      </LoadView>
    </Section>
  );
}

/** A merchant by the name that complaints give it, with the one by which they are grouped beneath; alone, that one says what it is. */
function Merchant({ merchant, name }: { merchant: string; name: string | null }) {
  const { t } = useText();
  const text = merchant.startsWith('domain:')
    ? identifierText(merchant, t).value
    : t('match', identifierText(merchant, t));
  return (
    <>
      <a href={hrefOf(['merchant', merchant])}>
        <bdi>{name ?? text}</bdi>
      </a>
      {name !== null && <span class="small soft under">{text}</span>}
    </>
  );
}
