import { useState } from 'preact/hooks';
import type { Identifier } from '../../../../core/identifier';
import { FactList } from '../../../../ui/fact-list';
import { Select, TextField } from '../../../../ui/field';
import { useText } from '../../../../ui/text-context';
import { PromisedSchema } from '../../api/credit';
import { dayText } from '../../dates';
import { fieldText } from '../../failure-text';
import { Form } from '../../parts/form';
import { LoadView } from '../../parts/load-view';
import { Section } from '../../parts/page';
import { hrefOf } from '../../route';
import { useSession } from '../../session';
import { useAct } from '../../use-act';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import type { FiledCommitment } from '../../../../core/merchant-file';

/** What the merchant has promised in public, and the breaches that decisions found; approvers note them. */
export function GraphPromise({ identifier }: { identifier: Identifier }) {
  const w = useWords();
  const { ask, may } = useSession();
  const loaded = useLoad(() => ask(PromisedSchema, { path: '/v1/commitments', query: { identifier } }), identifier);
  return (
    <Section title={w('promised.title')}>
      <LoadView loaded={loaded}>
        {({ commitment }) =>
          commitment === null ? (
            <p class="soft">{w('promised.none')}</p>
          ) : (
            <div class="stack">
              <Facts commitment={commitment} />
              <Breaches breaches={commitment.breaches} />
              {may('approve') && <Note commitment={commitment} onNoted={loaded.put} />}
            </div>
          )
        }
      </LoadView>
    </Section>
  );
}

function Facts({ commitment }: { commitment: FiledCommitment }) {
  const w = useWords();
  const { promises, signatory, signedAt, version, withdrawnAt } = commitment;
  const said = promises.map(({ promise, days }) =>
    days === null ? w(`promised.${promise}`) : w('promised.within', { promise: w(`promised.${promise}`), count: days }),
  );
  return (
    <FactList
      facts={[
        { label: w('promised.what'), text: said.join(w.locale === 'en' ? '; ' : '；') },
        { label: w('promised.by'), text: signatory },
        {
          label: w('promised.since'),
          text: w('promised.signed', { day: dayText(w.locale, signedAt), version: String(version) }),
        },
        ...(withdrawnAt ? [{ label: w('promised.withdrawn'), text: dayText(w.locale, withdrawnAt) }] : []),
      ]}
    />
  );
}

function Breaches({ breaches }: Pick<FiledCommitment, 'breaches'>) {
  const w = useWords();
  const { t } = useText();
  if (breaches.length === 0) return <p class="soft">{w('promised.no-breach')}</p>;
  return (
    <>
      <p>{t('promise.breaches', { count: breaches.length })}</p>
      <ul class="stack-small">
        {breaches.map(({ promise, version, case: id, at }) => (
          <li key={`${id} ${promise}`}>
            <a href={hrefOf(['cases', id])}>
              {w('promised.breach', {
                promise: w(`promised.${promise}`),
                case: String(id),
                day: dayText(w.locale, at),
                version: String(version),
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface NoteProps {
  commitment: FiledCommitment;
  onNoted: (view: { identifier: string; commitment: FiledCommitment | null }) => void;
}

function Note({ commitment, onNoted }: NoteProps) {
  const w = useWords();
  const { ask, say } = useSession();
  const { busy, failure, run } = useAct();
  const [id, setId] = useState('');
  const [promise, setPromise] = useState('');
  const [isBad, setBad] = useState(false);
  const note = () => {
    const number = id.trim();
    setBad(!/^\d{1,15}$/.test(number));
    if (!/^\d{1,15}$/.test(number)) return;
    void run(async () => {
      const path = `/v1/cases/${number}/breaches`;
      onNoted(await ask(PromisedSchema, { method: 'POST', path, json: { promise } }));
      say(w('promised.noted'));
      setId('');
    });
  };
  return (
    <Form
      label={w('promised.note')}
      submit={w('promised.note')}
      kind="outline"
      busy={busy}
      failure={failure}
      own={{ invalid: 'problem.fields' }}
      onSubmit={note}
    >
      <Select
        name="promise"
        label={w('promised.which')}
        value={promise}
        onChange={setPromise}
        choices={commitment.promises.map((one) => ({ value: one.promise, label: w(`promised.${one.promise}`) }))}
        problem={fieldText(failure, 'promise', w, 'field.choose')}
      />
      <TextField
        name="case"
        label={w('promised.case')}
        hint={w('promised.case-hint')}
        value={id}
        onChange={setId}
        problem={isBad ? w('promised.case-wrong') : undefined}
      />
    </Form>
  );
}
