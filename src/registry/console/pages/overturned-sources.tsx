import type { Statistics } from '../api/cases';
import { Section } from '../parts/page';
import { Table } from '../parts/table';
import { useWords } from '../words';
import { weightText } from './weight-text';

type Source = Statistics['sources'][number];

/** How often each source was found wrong, the registry itself first, and what follows. */
export function OverturnedSources({ sources }: Pick<Statistics, 'sources'>) {
  const w = useWords();
  const share = ({ errorRate, examined }: Source) =>
    errorRate === null
      ? w('sources.too-few', { count: examined })
      : w('overturned.share', { share: (errorRate * 100).toFixed(0) });
  const follows = (one: Source) => {
    if (one.kind === 'registry') return w('overturned.by-appeal');
    if (one.kind === 'platform') return w('sources.shown-only');
    if (!one.demoted) return w('sources.counts');
    return one.kind === 'feed' ? w('sources.demoted') : weightText(one.weightLeft ?? 0, w);
  };
  return (
    <Section title={w('overturned.title')}>
      <p class="soft">{w('overturned.intro')}</p>
      <Table
        caption={w('overturned.title')}
        columns={[
          w('sources.name'),
          w('sources.kind'),
          w('overturned.examined'),
          w('overturned.overturned'),
          w('overturned.rate'),
          w('overturned.follows'),
        ]}
        empty={w('queue.none')}
        rows={sources.map((one) => ({
          key: `${one.kind} ${one.name}`,
          cells: [
            one.name,
            <span key="kind" class="nowrap">
              {w(`source-kind.${one.kind}`)}
            </span>,
            String(one.examined),
            String(one.overturned),
            share(one),
            follows(one),
          ],
        }))}
      />
    </Section>
  );
}
