import { useState } from 'preact/hooks';
import { EDGE_KINDS, RELATIONS } from '../../../../core/graph/edge';
import type { Identifier } from '../../../../core/identifier';
import { DateField, Select, TextArea, TextField } from '../../../../ui/field';
import { GraphSchema, type Graph } from '../../api/credit';
import { fieldText } from '../../failure-text';
import { Form } from '../../parts/form';
import { useSession } from '../../session';
import { useAct } from '../../use-act';
import { useWords } from '../../words';
import { typedIdentifier } from './typed-identifier';

const EMPTY = { other: '', relation: 'same', kind: 'official-record', source: '', at: '', confidence: '1' };
const MAX_SOURCE = 500;

/** New evidence that two names are one merchant's, or that they are not. */
export function AddEdge({ from, onAdded }: { from: Identifier; onAdded: (graph: Graph) => void }) {
  const w = useWords();
  const { ask, say } = useSession();
  const { busy, failure, run } = useAct();
  const [draft, setDraft] = useState(EMPTY);
  const set = (name: keyof typeof EMPTY) => (value: string) => setDraft((all) => ({ ...all, [name]: value }));
  const add = () =>
    run(async () => {
      const { other, relation, kind, source, at, confidence } = draft;
      const json = {
        a: from,
        b: typedIdentifier(other),
        relation,
        kind,
        source: source.trim(),
        ...(at === '' ? {} : { at: new Date(at).toISOString() }),
        confidence: Number(confidence),
      };
      onAdded(await ask(GraphSchema, { method: 'POST', path: '/v1/graph/edges', json }));
      setDraft(EMPTY);
      say(w('graph.added'));
    });
  return (
    <Form
      label={w('graph.add')}
      submit={w('graph.add')}
      busy={busy}
      failure={failure}
      own={{ invalid: 'problem.fields' }}
      onSubmit={() => void add()}
    >
      <TextField
        name="other"
        label={w('edge.other')}
        hint={w('graph.identifier-hint')}
        value={draft.other}
        onChange={set('other')}
        problem={fieldText(failure, 'b', w, 'graph.bad')}
      />
      <Select
        name="relation"
        label={w('edge.says')}
        value={draft.relation}
        onChange={set('relation')}
        choices={RELATIONS.map((value) => ({ value, label: w(`relation.${value}`) }))}
      />
      <Select
        name="kind"
        label={w('edge.kind')}
        hint={w('graph.kind-hint')}
        value={draft.kind}
        onChange={set('kind')}
        choices={EDGE_KINDS.map((value) => ({ value, label: w(`edge-kind.${value}`) }))}
      />
      <TextArea
        name="source"
        label={w('edge.source')}
        hint={w('graph.source-hint')}
        value={draft.source}
        onChange={set('source')}
        maxLength={MAX_SOURCE}
        rows={3}
        problem={fieldText(failure, 'source', w, 'field.reason')}
      />
      <DateField
        name="at"
        label={w('edge.of')}
        value={draft.at}
        onChange={set('at')}
        optional
        problem={fieldText(failure, 'at', w, 'graph.at-wrong')}
      />
      <TextField
        name="confidence"
        label={w('edge.confidence')}
        hint={w('graph.confidence-hint')}
        value={draft.confidence}
        onChange={set('confidence')}
        problem={fieldText(failure, 'confidence', w, 'graph.confidence-hint')}
      />
    </Form>
  );
}
