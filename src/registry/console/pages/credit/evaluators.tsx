import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { NamedSchema, type Sources } from '../../api/credit';
import { dayText } from '../../dates';
import { Confirm } from '../../parts/confirm';
import { Table } from '../../parts/table';
import { useSession } from '../../session';
import { useWords } from '../../words';
import { weightText } from '../weight-text';
import { useErrorRate } from './error-rate';
import { EvaluatorDialog } from './evaluator-dialog';
import { ImportRatings } from './import-ratings';

type Evaluator = Sources['evaluators'][number];
type Act = { kind: 'register' } | { kind: 'change' | 'import' | 'withdraw'; evaluator: Evaluator };

/** Who else rates merchants; whoever may import feeds registers, changes and withdraws them, and imports what they say. */
export function Evaluators({ evaluators, onChanged }: { evaluators: Evaluator[]; onChanged: () => void }) {
  const w = useWords();
  const rate = useErrorRate();
  const { ask, may, say } = useSession();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const done = (said: string) => {
    say(said);
    close();
    onChanged();
  };
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
            <span key="kind" class="nowrap">
              {w(`evaluator.${one.kind}`)}
            </span>,
            w('sources.method-since', { method: one.method, day: dayText(w.locale, one.since) }),
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
                  <div key="acts" class="row row-tight">
                    {(['change', 'import', 'withdraw'] as const)
                      .filter((kind) => kind !== 'withdraw' || one.withdrawn === null)
                      .map((kind) => (
                        <Button key={kind} small onClick={() => setAct({ kind, evaluator: one })}>
                          {w(`sources.${kind}`)}
                          <span class="unseen">{one.name}</span>
                        </Button>
                      ))}
                  </div>,
                ]
              : []),
          ],
        }))}
      />
      {may('import-feeds') && (
        <div>
          <Button small onClick={() => setAct({ kind: 'register' })}>
            {w('sources.register')}
          </Button>
        </div>
      )}
      {act?.kind === 'register' && (
        <EvaluatorDialog before={null} taken={evaluators.map(({ name }) => name)} onClose={close} onSaved={done} />
      )}
      {act?.kind === 'change' && <EvaluatorDialog before={act.evaluator} taken={[]} onClose={close} onSaved={done} />}
      {act?.kind === 'import' && (
        <ImportRatings evaluator={act.evaluator.name} onClose={close} onImported={onChanged} />
      )}
      {act?.kind === 'withdraw' && (
        <Confirm
          title={w('sources.withdraw-ask', { name: act.evaluator.name })}
          act={w('sources.withdraw')}
          onClose={close}
          onAct={async () => {
            const { name } = act.evaluator;
            await ask(NamedSchema, { method: 'POST', path: '/v1/evaluators/withdrawal', json: { name } });
            done(w('sources.withdrawn-said', { name }));
          }}
        >
          <p>{w('sources.withdraw-means')}</p>
        </Confirm>
      )}
    </>
  );
}
