import { TasksSchema } from '../../api/inspections';
import { LoadView } from '../../parts/load-view';
import { Section } from '../../parts/page';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { TaskTable } from './task-table';

/** What inspections of a merchant came to: for those who work here, not public. */
export function MerchantLooks({ identifier }: { identifier: string }) {
  const w = useWords();
  const { ask } = useSession();
  const path = '/v1/inspections/merchant';
  const loaded = useLoad(() => ask(TasksSchema, { path, query: { identifier } }), identifier);
  return (
    <Section title={w('inspections.title')}>
      <LoadView loaded={loaded}>
        {({ tasks }) => (
          <TaskTable
            caption={w('inspections.title')}
            empty={w('inspections.never')}
            tasks={tasks}
            onChanged={loaded.reload}
          />
        )}
      </LoadView>
    </Section>
  );
}
