import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button';
import { FailureNotice } from '../parts/notice';
import { Section } from '../parts/page';
import { useAct } from '../use-act';
import { ClaimDataSchema } from './api';
import type { ClaimProps } from './claim-view';
import { saveJson } from './save-json';
import { usePublicWords } from './words';

/** All that the registry holds about whoever speaks for the merchant, as a file; what will be in it stands there before. */
export function OwnData({ claim, path, ask }: ClaimProps) {
  const p = usePublicWords();
  const act = useAct();
  const [got, setGot] = useState<string | null>(null);
  const { submissions, messages, evidence } = claim;
  const name = `case-${claim.case}.json`;
  const get = () =>
    act.run(async () => {
      setGot(null);
      const data = await ask(ClaimDataSchema, { path: `${path}/data` });
      saveJson(name, data);
      setGot(
        p('data.got', {
          name,
          submissions: data.submissions.length,
          messages: data.messages.length,
          evidence: data.evidence.length,
          history: data.history.length,
        }),
      );
    });
  return (
    <Section title={p('data.title')}>
      <p class="soft">{p('data.hint')}</p>
      <ul class="points">
        <li>{p('data.link')}</li>
        <li>{p('data.submissions', { count: submissions.length })}</li>
        <li>{p('data.messages', { count: messages.length })}</li>
        <li>{p('data.evidence', { count: evidence.length })}</li>
        <li>{p('data.history')}</li>
      </ul>
      <FailureNotice failure={act.failure} />
      <p role="status" class={got ? 'notice level level-good' : ''}>
        {got}
      </p>
      <div>
        <Button busy={act.busy} onClick={() => void get()}>
          {p('data.get')}
        </Button>
      </div>
    </Section>
  );
}
