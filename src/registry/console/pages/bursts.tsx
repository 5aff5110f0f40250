import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { BurstsSchema, type Burst } from '../api/cases';
import { LoadView } from '../parts/load-view';
import { Section } from '../parts/page';
import { Table } from '../parts/table';
import { hrefOf } from '../route';
import { useSession } from '../session';
import { useLoad } from '../use-load';
import { useWords } from '../words';
import { BurstDialog, type BurstAct } from './burst-dialog';

const ACTS = ['release', 'refuse'] as const;

/** Complaints that are set apart because they came in a burst, by merchant; nothing where there are none. */
export function Bursts({ onChanged }: { onChanged: () => void }) {
  const w = useWords();
  const { t } = useText();
  const { ask, may } = useSession();
  const loaded = useLoad(() => ask(BurstsSchema, { path: '/v1/complaint-quarantine' }), 'bursts');
  const [asked, setAsked] = useState<{ act: BurstAct; burst: Burst } | null>(null);
  // Mostly there are none, so nothing is shown while it is not known.
  if (loaded.state === 'loading' && loaded.data === null) return null;
  if (loaded.data?.bursts.length === 0) return null;
  const columns = [w('burst.merchant'), w('burst.cases'), ...(may('handle') ? [w('column.acts')] : [])];
  return (
    <LoadView loaded={loaded}>
      {({ bursts }) => (
        <Section title={w('burst.title')}>
          <p class="soft">{w('burst.intro')}</p>
          <Table
            caption={w('burst.title')}
            columns={columns}
            empty=""
            rows={bursts.map((burst) => {
              const name = identifierText(burst.merchant, t).value;
              const acts = ACTS.map((act) => (
                <Button key={act} small onClick={() => setAsked({ act, burst })}>
                  {w(`burst.${act}`)}
                  <span class="unseen">{name}</span>
                </Button>
              ));
              const cells = [
                <a key="name" class="break" href={hrefOf(['merchant', burst.merchant])}>
                  {name}
                </a>,
                <details key="cases">
                  <summary>{w('burst.touched', { count: burst.cases.length })}</summary>
                  <p class="row">
                    {burst.cases.map(({ id }) => (
                      <a key={id} href={hrefOf(['cases', id])}>
                        {String(id)}
                      </a>
                    ))}
                  </p>
                </details>,
              ];
              const row = may('handle')
                ? [
                    ...cells,
                    <div key="acts" class="row row-tight">
                      {acts}
                    </div>,
                  ]
                : cells;
              return { key: burst.merchant, cells: row };
            })}
          />
          {asked && (
            <BurstDialog
              {...asked}
              onClose={() => {
                setAsked(null);
                // Some may have been accepted, or come in, since they were shown.
                loaded.reload();
              }}
              onDone={() => {
                setAsked(null);
                loaded.reload();
                onChanged();
              }}
            />
          )}
        </Section>
      )}
    </LoadView>
  );
}
