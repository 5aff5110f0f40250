import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { NamedSchema, SourcesSchema, type Sources } from '../../api/credit';
import { dayText } from '../../dates';
import { Confirm } from '../../parts/confirm';
import { LoadView } from '../../parts/load-view';
import { Page, Section } from '../../parts/page';
import { Table } from '../../parts/table';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { weightText } from '../weight-text';
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

/** The share found wrong, once it is measured. */
function useRate() {
  const w = useWords();
  return ({ examined, overturned, errorRate }: Sources['sources'][number] | Sources['evaluators'][number]) =>
    errorRate === null
      ? w('sources.too-few', { count: examined })
      : w('sources.rate', { share: (errorRate * 100).toFixed(0), wrong: String(overturned), all: String(examined) });
}

function Evaluators({ evaluators, onChanged }: { evaluators: Sources['evaluators']; onChanged: () => void }) {
  const w = useWords();
  const rate = useRate();
  const { ask, may, say } = useSession();
  const [leaving, setLeaving] = useState<string | null>(null);
  const columns = [w('sources.name'), w('sources.kind'), w('sources.method'), w('sources.conflicts'), w('sources.weight'), w('sources.error'), w('edge.state')]; // prettier-ignore
  return (
    <>
      <Table
        caption={w('sources.evaluators')}
        columns={may('import-feeds') ? [...columns, w('column.acts')] : columns}
        empty={w('sources.no-evaluator')}
        rows={evaluators.map((one) => ({
          key: one.name,
          cells: [
            one.name,
            w(`evaluator.${one.kind}`),
            `${one.method} (${dayText(w.locale, one.since)})`,
            one.conflicts,
            one.kind === 'platform' ? w('sources.shown-only') : String(one.weight),
            rate(one),
            one.withdrawn
              ? w('sources.withdrawn', { day: dayText(w.locale, one.withdrawn) })
              : one.demoted
                ? weightText(one.weightLeft, w)
                : w(one.kind === 'platform' ? 'sources.shown-only' : 'sources.counts'),
            ...(may('import-feeds')
              ? [
                  one.withdrawn === null && (
                    <Button key="leave" small onClick={() => setLeaving(one.name)}>
                      {w('sources.withdraw')}
                      <span class="unseen">{one.name}</span>
                    </Button>
                  ),
                ]
              : []),
          ],
        }))}
      />
      {leaving !== null && (
        <Confirm
          title={w('sources.withdraw-ask', { name: leaving })}
          act={w('sources.withdraw')}
          onClose={() => setLeaving(null)}
          onAct={async () => {
            await ask(NamedSchema, { method: 'POST', path: '/v1/evaluators/withdrawal', json: { name: leaving } });
            say(w('sources.withdrawn-said', { name: leaving }));
            setLeaving(null);
            onChanged();
          }}
        >
          <p>{w('sources.withdraw-means')}</p>
        </Confirm>
      )}
    </>
  );
}

function Feeds({ sources }: Pick<Sources, 'sources'>) {
  const w = useWords();
  const rate = useRate();
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
