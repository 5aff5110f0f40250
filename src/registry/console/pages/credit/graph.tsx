import { useState } from 'preact/hooks';
import { NODE_ROLES } from '../../../../core/graph/edge';
import { parseIdentifier } from '../../../../core/schemes';
import { Button } from '../../../../ui/button';
import { identifierText } from '../../../../ui/identifier-text';
import { TextField } from '../../../../ui/field';
import { useText } from '../../../../ui/text-context';
import { GraphSchema, type Graph } from '../../api/credit';
import { Form } from '../../parts/form';
import { LoadView } from '../../parts/load-view';
import { Notice } from '../../parts/notice';
import { Page, Section } from '../../parts/page';
import { hrefOf, type Route } from '../../route';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { AddEdge } from './add-edge';
import { EdgeTable } from './edge-table';
import { GraphPromise } from './graph-promise';
import { RatingPage } from './rating';
import { ReasonDialog } from './reason-dialog';
import { typedIdentifier } from './typed-identifier';

/** `#/graph/…`: which names are one merchant's, and by which evidence; handlers join, part and take back. `#/rating/…`: its grade. */
export function GraphPage({ route }: { route: Route }) {
  const w = useWords();
  const name = route.rest[0] ?? '';
  if (route.page === 'rating' && name !== '') return <RatingPage key={name} name={name} />;
  return name === '' ? (
    <Page title={w('graph.title')} intro={w('graph.intro')}>
      <LookUp />
    </Page>
  ) : (
    <Node key={name} name={name} />
  );
}

function LookUp() {
  const w = useWords();
  const [name, setName] = useState('');
  const [isBad, setBad] = useState(false);
  const open = () => {
    const checked = parseIdentifier(typedIdentifier(name));
    setBad(checked.validity === 'malformed');
    if (checked.validity !== 'malformed') location.hash = hrefOf(['graph', checked.identifier]);
  };
  return (
    <Form label={w('graph.title')} submit={w('graph.look')} busy={false} failure={null} onSubmit={open}>
      <TextField
        name="identifier"
        label={w('graph.identifier')}
        hint={w('graph.identifier-hint')}
        value={name}
        onChange={setName}
        problem={isBad ? w('graph.bad') : undefined}
      />
    </Form>
  );
}

function Node({ name }: { name: string }) {
  const w = useWords();
  const { t } = useText();
  const { ask, may } = useSession();
  const loaded = useLoad(() => ask(GraphSchema, { path: '/v1/graph', query: { identifier: name } }), name);
  const { scheme, value } = identifierText(name as `${string}:${string}`, t);
  return (
    <Page
      title={value}
      intro={scheme}
      actions={
        <>
          <a href={hrefOf(['merchant', name])}>{w('graph.cases')}</a>
          <a href={hrefOf(['rating', name])}>{w('rating.link')}</a>
          <a href={hrefOf(['graph'])}>{w('graph.other')}</a>
        </>
      }
    >
      <LoadView loaded={loaded}>
        {(graph) => (
          <>
            {graph.contradiction && (
              <Notice level="caution">
                {w('graph.contradiction', {
                  names: graph.contradiction.map((one) => identifierText(one, t).value).join(t('separator')),
                })}
              </Notice>
            )}
            <Role graph={graph} onChanged={loaded.reload} />
            <Section title={w('graph.edges')}>
              <EdgeTable graph={graph} onChanged={loaded.reload} />
            </Section>
            <Section title={w('graph.reached')}>
              <Reached graph={graph} />
            </Section>
            {may('handle') && (
              <Section title={w('graph.add')}>
                <AddEdge from={graph.identifier} onAdded={loaded.put} />
              </Section>
            )}
            <GraphPromise identifier={graph.identifier} />
          </>
        )}
      </LoadView>
    </Page>
  );
}

/** What the identifier stands for where it is not one merchant among others. */
function Role({ graph: { identifier, role }, onChanged }: { graph: Graph; onChanged: () => void }) {
  const w = useWords();
  const { ask, may } = useSession();
  const [asked, setAsked] = useState<(typeof NODE_ROLES)[number] | 'none' | null>(null);
  const others = [...NODE_ROLES, 'none' as const].filter((one) => one !== (role ?? 'none'));
  return (
    <div class="stack-small">
      <p>{w(`graph-role.${role ?? 'none'}`)}</p>
      {may('handle') && (
        <div class="row row-tight">
          {others.map((one) => (
            <Button key={one} small onClick={() => setAsked(one)}>
              {w(`graph-role-set.${one}`)}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <ReasonDialog
          title={w(`graph-role-set.${asked}`)}
          text={w('graph.role-means')}
          onClose={() => setAsked(null)}
          act={async (reason) => {
            const json = { identifier, role: asked === 'none' ? null : asked, reason };
            await ask(GraphSchema, { method: 'POST', path: '/v1/graph/roles', json });
            setAsked(null);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

/** The other names of the merchant, each with the way that leads to it. */
function Reached({ graph: { identifier, reached } }: { graph: Graph }) {
  const w = useWords();
  const { t } = useText();
  if (reached.length === 0) return <p class="soft">{w('graph.reaches-none')}</p>;
  return (
    <ul class="stack-small">
      {reached.map((one) => {
        let from: string = identifier;
        const steps = one.trail.map(({ a, b, kind, source }) => {
          const to = a === from ? b : a;
          from = to;
          return w('graph.step', { to: identifierText(to, t).value, kind: w(`edge-kind.${kind}`), source });
        });
        return (
          <li key={one.identifier}>
            <a class="break" href={hrefOf(['graph', one.identifier])}>
              {identifierText(one.identifier, t).value}
            </a>{' '}
            <span class="small soft">{w('graph.sure', { confidence: one.confidence.toFixed(2) })}</span>
            <p class="small soft break">{steps.join(' → ')}</p>
          </li>
        );
      })}
    </ul>
  );
}
