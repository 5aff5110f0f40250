import { drawHolds } from '../../../../core/inspection/draw';
import { InspectionSchema, type Inspection } from '../../api/inspections';
import { timeText } from '../../dates';
import { LoadView } from '../../parts/load-view';
import { Notice } from '../../parts/notice';
import { Page, Section } from '../../parts/page';
import { hrefOf } from '../../route';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { TaskTable } from './task-table';

/** A draw or special examination with its tasks. A draw is drawn again here, from what is on record. */
export function InspectionPage({ id }: { id: string }) {
  const w = useWords();
  const { ask } = useSession();
  const loaded = useLoad(() => ask(InspectionSchema, { path: `/v1/inspections/${encodeURIComponent(id)}` }), id);
  return (
    <Page title={w('inspections.one', { id })}>
      <p>
        <a href={hrefOf(['inspections'])}>{w('inspections.back')}</a>
      </p>
      <LoadView loaded={loaded}>
        {(inspection) => (
          <>
            <p>
              {w(`inspection-kind.${inspection.kind}`)}
              {inspection.event !== null && (
                <>
                  {' · '}
                  <bdi>{inspection.event}</bdi>
                </>
              )}
            </p>
            <p>{inspection.reason}</p>
            <p class="small soft">
              {timeText(w.locale, inspection.openedAt)} ·{' '}
              {w(inspection.volunteers ? 'inspections.with-volunteers' : 'inspections.without-volunteers')}
            </p>
            <Section title={w('inspections.tasks')}>
              <TaskTable
                caption={w('inspections.tasks')}
                empty={w('inspections.no-tasks')}
                tasks={inspection.tasks}
                onChanged={loaded.reload}
              />
            </Section>
            <Proof inspection={inspection} />
          </>
        )}
      </LoadView>
    </Page>
  );
}

function Proof({ inspection: { seed, digest, candidates, tasks } }: { inspection: Inspection }) {
  const w = useWords();
  if (seed === null || digest === null) return null;
  const holds = drawHolds({ seed, digest, drawn: tasks.map(({ identifier }) => identifier) }, candidates);
  return (
    <Section title={w('draw.title')}>
      <Notice level={holds ? 'good' : 'caution'}>
        <p>{w(holds ? 'draw.holds' : 'draw.fails')}</p>
      </Notice>
      <p>{w('draw.candidates', { count: candidates.length })}</p>
      <p class="small soft">{w('draw.seed')}</p>
      <p class="code small">{seed}</p>
      <p class="small soft">{w('draw.digest')}</p>
      <p class="code small">{digest}</p>
    </Section>
  );
}
