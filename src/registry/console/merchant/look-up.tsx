import { useState } from 'preact/hooks';
import { TextField } from '../../../ui/field';
import type { Ask } from '../api/ask';
import { Form } from '../parts/form';
import { useAct } from '../use-act';
import { fileOf } from './file-of';
import { namedBy } from './named-by';
import { saysSomething } from './says-something';
import { usePublicWords } from './words';

/** Goes to the page about a shop, by its address or an identifier. */
export function LookUp({ ask }: { ask: Ask }) {
  const p = usePublicWords();
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  const act = useAct();
  const look = async () => {
    const names = namedBy(text);
    setBad(names.length === 0);
    if (names.length === 0) return;
    const files = await Promise.all(names.map((name) => fileOf(name, ask)));
    const known = files.find(saysSomething);
    location.hash = encodeURIComponent((known ?? files[0])?.identifier ?? '');
  };
  return (
    <Form
      label={p('merchant.find')}
      submit={p('merchant.look')}
      kind="outline"
      busy={act.busy}
      failure={act.failure}
      onSubmit={() => void act.run(look)}
    >
      <TextField
        name="merchant"
        label={p('merchant.name')}
        hint={p('merchant.find-hint')}
        value={text}
        onChange={setText}
        problem={isBad ? p('merchant.bad') : undefined}
      />
    </Form>
  );
}
