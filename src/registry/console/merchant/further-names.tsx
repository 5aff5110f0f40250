import { useState } from 'preact/hooks';
import { parseIdentifier } from '../../../core/schemes';
import { Button } from '../../../ui/button';
import { TextField } from '../../../ui/field';
import { Form } from '../parts/form';
import { Section } from '../parts/page';
import { useAct } from '../use-act';
import { ClaimSchema } from './api';
import type { ClaimProps } from './claim-view';
import { ToCopy } from './parts/to-copy';
import { NotYet } from './prove-control';
import { usePublicWords } from './words';

/** Further domains of a merchant that has proven to be one, by the same code: joined to the first, for good and ill. */
export function FurtherNames({ claim, path, ask, onChange }: ClaimProps) {
  const p = usePublicWords();
  const act = useAct();
  const [domain, setDomain] = useState('');
  const [problem, setProblem] = useState<'bad' | null>(null);
  const [joined, setJoined] = useState<string | null>(null);
  const check = (method: 'dns' | 'file') => {
    const checked = parseIdentifier(`domain:${domain.trim()}`);
    setProblem(checked.validity === 'valid' ? null : 'bad');
    if (checked.validity !== 'valid') return;
    const { identifier } = checked;
    void act.run(async () => {
      setJoined(null);
      const json = { method, identifier };
      onChange(await ask(ClaimSchema, { method: 'POST', path: `${path}/proof`, json }));
      setJoined(domain.trim());
      setDomain('');
    });
  };
  return (
    <Section title={p('names.title')}>
      <p class="soft">{p('names.intro')}</p>
      <details class="way">
        <summary>{p('names.open')}</summary>
        <div class="stack">
          <p>{p('names.hint')}</p>
          <ToCopy texts={[[p('claim.code'), claim.proof.challenge]]} />
          <p role="status" class={joined ? 'notice level level-good' : ''}>
            {joined && p('names.joined', { domain: joined })}
          </p>
          <Form
            label={p('names.title')}
            submit={p('prove.dns-check')}
            kind="outline"
            busy={act.busy}
            failure={null}
            onSubmit={() => check('dns')}
            actions={
              <Button busy={act.busy} onClick={() => check('file')}>
                {p('prove.file-check')}
              </Button>
            }
          >
            <TextField
              name="domain"
              label={p('names.domain')}
              value={domain}
              onChange={setDomain}
              problem={problem ? p('names.bad') : undefined}
            />
            <NotYet failure={act.failure} />
          </Form>
        </div>
      </details>
    </Section>
  );
}
