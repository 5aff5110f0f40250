import { SourcesSchema, type Sources } from '../../api/credit';
import { LoadView } from '../../parts/load-view';
import { Page, Section } from '../../parts/page';
import { Table } from '../../parts/table';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { Evaluators } from './evaluators';
import { useErrorRate } from './error-rate';
import { Volunteers } from './volunteers';

/** Whose word is taken beside our own decisions, and how often those contradict it; and the volunteers. */
export function SourcesPage() {
  const w = useWords();
  const { ask } = useSession();
  const loaded = useLoad(() => ask(SourcesSchema, { path: '/v1/evaluators' }), 'sources');
  return (
    <Page title={w('sources.title')} intro={w('sources.intro')}>
      <LoadView loaded={loaded}>
        {({ evaluators, sources }) => (
          <>
            <Section title={w('sources.evaluators')}>
              <p class="soft">{w('sources.evaluators-hint')}</p>
              <Evaluators evaluators={evaluators} onChanged={loaded.reload} />
            </Section>
            <Section title={w('sources.feeds')}>
              <p class="soft">{w('sources.feeds-hint')}</p>
              <Feeds sources={sources} />
            </Section>
          </>
        )}
      </LoadView>
      <Volunteers />
    </Page>
  );
}

function Feeds({ sources }: Pick<Sources, 'sources'>) {
  const w = useWords();
  const rate = useErrorRate();
  return (
    <Table
      caption={w('sources.feeds')}
      columns={[w('sources.name'), w('sources.error'), w('edge.state')]}
      empty={w('sources.no-feed')}
      rows={sources.map((one) => ({
        key: one.name,
        cells: [one.name, rate(one), w(one.demoted ? 'sources.demoted' : 'sources.holds')],
      }))}
    />
  );
}
