import { useState } from 'preact/hooks';
import { Button } from '../../../../ui/button';
import { identifierText } from '../../../../ui/identifier-text';
import { isolated } from '../../../../ui/i18n/isolated';
import { useText } from '../../../../ui/text-context';
import { GraphSchema, RetractedSchema, type Graph, type GraphEdge } from '../../api/credit';
import { dayText } from '../../dates';
import { Confirm } from '../../parts/confirm';
import { Table } from '../../parts/table';
import { hrefOf } from '../../route';
import { useSession } from '../../session';
import { useWords, type Words } from '../../words';
import { ReasonDialog } from './reason-dialog';

type Asked = { act: 'retract' | 'split' | 'again'; edge: GraphEdge };

/** All edges of an identifier with their evidence, also those taken back; each can be taken back, or answered by "not the same". */
export function EdgeTable({ graph, onChanged }: { graph: Graph; onChanged: () => void }) {
  const w = useWords();
  const { t } = useText();
  const { ask, say, may } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { identifier, edges } = graph;
  const other = ({ a, b }: GraphEdge) => (a === identifier ? b : a);
  const act = async ({ act: what, edge }: Asked, reason: string) => {
    if (what === 'retract') {
      await ask(RetractedSchema, { method: 'POST', path: `/v1/graph/edges/${edge.id}/retraction`, json: { reason } });
    } else {
      const json = { a: edge.a, b: edge.b, relation: 'not-same', kind: 'decision', source: reason };
      await ask(GraphSchema, { method: 'POST', path: '/v1/graph/edges', json });
    }
    setAsked(null);
    say(w(what === 'retract' ? 'graph.retracted-said' : 'graph.split-said'));
    onChanged();
  };
  const again = async ({ a, b, relation, kind, source, at, confidence }: GraphEdge) => {
    const json = { a, b, relation, kind, source, at, confidence };
    await ask(GraphSchema, { method: 'POST', path: '/v1/graph/edges', json });
    setAsked(null);
    say(w('graph.again-said'));
    onChanged();
  };
  const columns = [w('edge.other'), w('edge.says'), w('edge.kind'), w('edge.source'), w('edge.confidence'), w('edge.of'), w('edge.state')]; // prettier-ignore
  return (
    <>
      <Table
        caption={w('graph.edges')}
        columns={may('handle') ? [...columns, w('column.acts')] : columns}
        empty={w('graph.no-edges')}
        rows={edges.map((edge) => {
          const name = identifierText(other(edge), t).value;
          const which = `${name}, ${isolated(edge.source)}`;
          const buttons = edge.retracted ? (
            <Button key="again" small onClick={() => setAsked({ act: 'again', edge })}>
              {w('graph.again')}
              <span class="unseen">{which}</span>
            </Button>
          ) : (
            <div class="row row-tight" key="acts">
              <Button small onClick={() => setAsked({ act: 'retract', edge })}>
                {w('graph.retract')}
                <span class="unseen">{which}</span>
              </Button>
              {edge.relation === 'same' && (
                <Button small onClick={() => setAsked({ act: 'split', edge })}>
                  {w('graph.split')}
                  <span class="unseen">{which}</span>
                </Button>
              )}
            </div>
          );
          const cells = [
            <a key="other" class="break" href={hrefOf(['graph', other(edge)])}>
              {name}
            </a>,
            w(`relation.${edge.relation}`),
            w(`edge-kind.${edge.kind}`),
            <div key="source" class="in-words">
              {edge.source}
            </div>,
            edge.confidence.toFixed(2),
            <span key="of" class="nowrap">
              {dayText(w.locale, edge.at)}
            </span>,
            <div key="state" class="in-words">
              {stateText(edge, w)}
            </div>,
            ...(may('handle') ? [buttons] : []),
          ];
          return { key: edge.id, cells };
        })}
      />
      {asked?.act === 'again' && (
        <Confirm
          title={w('graph.again')}
          act={w('graph.again')}
          onClose={() => setAsked(null)}
          onAct={() => again(asked.edge)}
        >
          <p>{w('graph.again-means', { name: identifierText(other(asked.edge), t).value })}</p>
        </Confirm>
      )}
      {asked && asked.act !== 'again' && (
        <ReasonDialog
          title={w(asked.act === 'retract' ? 'graph.retract' : 'graph.split')}
          text={w(asked.act === 'retract' ? 'graph.retract-means' : 'graph.split-means', {
            name: identifierText(other(asked.edge), t).value,
          })}
          onClose={() => setAsked(null)}
          act={(reason) => act(asked, reason)}
        />
      )}
    </>
  );
}

function stateText({ retracted, strong, relation }: GraphEdge, w: Words): string {
  if (retracted) return w('edge.retracted', { day: dayText(w.locale, retracted.at), reason: retracted.reason });
  return w(strong || relation === 'not-same' ? 'edge.holds' : 'edge.weak');
}
