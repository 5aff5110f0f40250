import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { identifierText } from '../../../../ui/identifier-text';
import { useText } from '../../../../ui/text-context';
import { DoneSchema, RedListSchema, type RedEntry } from '../../api/credit';
import { dayText } from '../../dates';
import { Confirm } from '../../parts/confirm';
import { LoadView } from '../../parts/load-view';
import { Page, Section } from '../../parts/page';
import { Table } from '../../parts/table';
import { hrefOf } from '../../route';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { ProposeRed } from './propose-red';
import { ReasonDialog } from './reason-dialog';

/** `retraction`: of a mere proposal; what is on the list is withdrawn from it. */
type Act = 'approval' | 'retraction' | 'suspension' | 'resumption' | 'withdrawal';

/** The red list: who is proposed, who is on it and by what, and what suspended whom. */
export function RedListPage() {
  const w = useWords();
  const { ask, may } = useSession();
  const waiting = useLoad(() => ask(RedListSchema, { path: '/v1/redlist/proposals' }), 'proposals');
  const loaded = useLoad(() => ask(RedListSchema, { path: '/v1/redlist' }), 'red');
  const reload = () => {
    waiting.reload();
    loaded.reload();
  };
  return (
    <Page title={w('red.title')} intro={w('red.intro')}>
      <Section title={w('red.waiting')}>
        <LoadView loaded={waiting}>
          {({ entries }) => <Entries caption={w('red.waiting')} entries={entries} onChanged={reload} />}
        </LoadView>
      </Section>
      <Section title={w('red.entries')}>
        <LoadView loaded={loaded}>
          {({ entries }) => <Entries caption={w('red.entries')} entries={entries} onChanged={reload} />}
        </LoadView>
      </Section>
      {may('propose') && (
        <Section title={w('red.propose')}>
          <ProposeRed onProposed={reload} />
        </Section>
      )}
    </Page>
  );
}

function actsOf({ state, suspended }: RedEntry): Act[] {
  if (state === 'proposed') return ['approval', 'retraction'];
  if (state === 'withdrawn' || state === 'expired') return [];
  if (suspended !== null) return ['resumption', 'withdrawal'];
  // What an upheld complaint has suspended needs no one to do it again.
  return state === 'suspended' ? ['withdrawal'] : ['suspension', 'withdrawal'];
}

function Entries({ caption, entries, onChanged }: { caption: string; entries: RedEntry[]; onChanged: () => void }) {
  const w = useWords();
  const { t } = useText();
  const { ask, say, may } = useSession();
  const [asked, setAsked] = useState<{ act: Act; entry: RedEntry } | null>(null);
  const done = async (act: Act, { id }: RedEntry, reason: string | null = null) => {
    const isSuspension = act === 'suspension' || act === 'resumption';
    const path = `/v1/redlist/${id}/${isSuspension ? 'suspension' : act === 'retraction' ? 'withdrawal' : act}`;
    await ask(DoneSchema, { method: 'POST', path, ...(isSuspension ? { json: { reason } } : {}) });
    setAsked(null);
    say(w(`red-done.${act}`));
    onChanged();
  };
  const columns = [w('red.merchant'), w('edge.state'), w('red.criteria'), w('red.sponsor'), w('red.evidence'), w('red.expires')]; // prettier-ignore
  return (
    <>
      <Table
        caption={caption}
        columns={may('approve') ? [...columns, w('column.acts')] : columns}
        empty={w('red.none')}
        rows={entries.map((entry) => {
          const { id, identifier, state, criteria, sponsor, evidence, expiresAt, term, suspended } = entry;
          const name = identifierText(identifier, t).value;
          const why = state === 'suspended' ? (suspended ?? w('red.by-complaint')) : null;
          const cells = [
            <a key="name" class="break" href={hrefOf(['graph', identifier])}>
              {name}
            </a>,
            why === null ? w(`red-state.${state}`) : w('red.suspended', { reason: why }),
            criteria.map((one) => w(`red-criterion.${one}`)).join(t('separator')),
            sponsor,
            evidence,
            <span key="until" class={expiresAt ? 'nowrap' : undefined}>
              {expiresAt ? dayText(w.locale, expiresAt) : w('red.months', { count: term })}
            </span>,
            ...(may('approve')
              ? [
                  <div key="acts" class="row row-tight">
                    {actsOf(entry).map((act) => (
                      <Button key={act} small onClick={() => setAsked({ act, entry })}>
                        {w(`red-act.${act}`)}
                        <span class="unseen">{name}</span>
                      </Button>
                    ))}
                  </div>,
                ]
              : []),
          ];
          return { key: id, cells };
        })}
      />
      {asked?.act === 'suspension' && (
        <ReasonDialog
          title={w('red-act.suspension')}
          text={w('red-means.suspension')}
          onClose={() => setAsked(null)}
          act={(reason) => done('suspension', asked.entry, reason)}
        />
      )}
      {asked && asked.act !== 'suspension' && (
        <Confirm
          title={w(`red-act.${asked.act}`)}
          act={w(`red-act.${asked.act}`)}
          onClose={() => setAsked(null)}
          onAct={() => done(asked.act, asked.entry)}
        >
          <p>{w(`red-means.${asked.act}`)}</p>
        </Confirm>
      )}
    </>
  );
}
