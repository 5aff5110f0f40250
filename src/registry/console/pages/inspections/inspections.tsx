import { InspectionsSchema, TasksSchema } from '../../api/inspections';
import { dayText } from '../../dates';
import { LoadView } from '../../parts/load-view';
import { Page, Section } from '../../parts/page';
import { Table } from '../../parts/table';
import { hrefOf, type Route } from '../../route';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { InspectionPage } from './inspection';
import { OpenInspection } from './open-inspection';
import { TaskTable } from './task-table';

/** Draws and special examinations, what waits for the reader to look at, and one of them by its number. */
export function InspectionsPage({ route }: { route: Route }) {
  const id = route.rest[0];
  return id === undefined ? <Inspections /> : <InspectionPage key={id} id={id} />;
}

function Inspections() {
  const w = useWords();
  const { ask, may } = useSession();
  const loaded = useLoad(() => ask(InspectionsSchema, { path: '/v1/inspections' }), 'inspections');
  return (
    <Page title={w('inspections.title')} intro={w('inspections.intro')}>
      {may('inspect') && <OwnTasks onChanged={loaded.reload} />}
      <Section title={w('inspections.all')}>
        <LoadView loaded={loaded}>
          {({ inspections }) => (
            <Table
              caption={w('inspections.all')}
              columns={[w('inspections.number'), w('inspections.kind'), w('inspections.reason'), w('inspections.opened'), w('inspections.settled')]} // prettier-ignore
              empty={w('inspections.none')}
              rows={inspections.map(({ id, kind, event, reason, openedAt, tasks, settled }) => ({
                key: id,
                cells: [
                  <a key="link" href={hrefOf(['inspections', id])}>
                    {w('inspections.one', { id })}
                  </a>,
                  <>
                    {w(`inspection-kind.${kind}`)}
                    {event !== null && <bdi class="under soft">{event}</bdi>}
                  </>,
                  reason,
                  dayText(w.locale, openedAt),
                  w('inspections.share', { settled, tasks }),
                ],
              }))}
            />
          )}
        </LoadView>
      </Section>
      {may('open-inspections') && (
        <Section title={w('inspections.open')}>
          <OpenInspection onOpened={loaded.reload} />
        </Section>
      )}
    </Page>
  );
}

function OwnTasks({ onChanged }: { onChanged: () => void }) {
  const w = useWords();
  const { ask } = useSession();
  const loaded = useLoad(() => ask(TasksSchema, { path: '/v1/inspections/tasks' }), 'tasks');
  const changed = () => {
    loaded.reload();
    onChanged();
  };
  return (
    <Section title={w('inspections.mine')}>
      <p class="soft">{w('inspections.independent')}</p>
      <LoadView loaded={loaded}>
        {({ tasks }) => (
          <TaskTable
            caption={w('inspections.mine')}
            empty={w('inspections.no-tasks')}
            tasks={tasks}
            onChanged={changed}
          />
        )}
      </LoadView>
    </Section>
  );
}
