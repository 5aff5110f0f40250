import type { Ask } from '../api/ask';
import { StatisticsSchema } from '../api/cases';
import { LoadView } from '../parts/load-view';
import { useLoad } from '../use-load';
import { KeptClocks } from './kept-clocks';
import { OverturnedSources } from './overturned-sources';

/** What the registry tells everyone of how it works: which periods it kept, and how often each source was overturned. */
export function RegistryRecord({ ask }: { ask: Ask }) {
  const loaded = useLoad(() => ask(StatisticsSchema, { path: '/v1/statistics' }), 'record');
  return (
    <LoadView loaded={loaded}>
      {({ months, sources }) => (
        <>
          <KeptClocks months={months} />
          <OverturnedSources sources={sources} />
        </>
      )}
    </LoadView>
  );
}
