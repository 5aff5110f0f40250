import { useState } from 'preact/hooks';
import * as v from 'valibot';
import { FiledCommitmentSchema } from '../../../core/merchant-file';
import { Button } from '../../../ui/button';
import { Confirm } from '../parts/confirm';
import { LoadView } from '../parts/load-view';
import { Section } from '../parts/page';
import { useLoad } from '../use-load';
import type { ClaimProps } from './claim-view';
import { PromiseForm } from './promise-form';
import { PromiseList } from '../../../ui/promise-list';
import { usePublicWords } from './words';

export const PromiseViewSchema = v.object({ commitment: v.nullable(FiledCommitmentSchema) });

/** What the merchant promises in public, for the merchant to sign, change and withdraw; asked for only once it is opened. */
export function Promised(props: ClaimProps) {
  const p = usePublicWords();
  const [open, setOpen] = useState(false);
  return (
    <Section title={p('promise.title')}>
      <p class="soft">{p('promise.intro')}</p>
      <details class="way" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{p('promise.open')}</summary>
        {open && <Signed {...props} />}
      </details>
    </Section>
  );
}

function Signed({ path, ask }: ClaimProps) {
  const p = usePublicWords();
  const [sent, setSent] = useState<'signed' | 'ended' | null>(null);
  const [ending, setEnding] = useState(false);
  const place = `${path}/commitment`;
  const loaded = useLoad(() => ask(PromiseViewSchema, { path: place }), place);
  return (
    <LoadView loaded={loaded}>
      {({ commitment }) => (
        <div class="stack">
          <p role="status" class={sent ? 'notice level level-good' : ''}>
            {sent && p(`promise.${sent}`)}
          </p>
          {commitment && <PromiseList commitment={commitment} />}
          {commitment && commitment.withdrawnAt === null && (
            <div>
              <Button onClick={() => setEnding(true)}>{p('promise.end')}</Button>
            </div>
          )}
          {ending && (
            <Confirm
              title={p('promise.end')}
              act={p('promise.end')}
              onClose={() => setEnding(false)}
              onAct={async () => {
                loaded.put(await ask(PromiseViewSchema, { method: 'POST', path: `${place}/withdrawal` }));
                setEnding(false);
                setSent('ended');
              }}
            >
              <p>{p('promise.end-hint')}</p>
            </Confirm>
          )}
          <PromiseForm
            before={commitment}
            sign={async (json) => {
              loaded.put(await ask(PromiseViewSchema, { method: 'POST', path: place, json }));
              setSent('signed');
            }}
          />
        </div>
      )}
    </LoadView>
  );
}
