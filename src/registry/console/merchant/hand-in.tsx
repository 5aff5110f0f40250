import { useState } from 'preact/hooks';
import { Section } from '../parts/page';
import { SUBMISSION_KINDS, SUBMISSIONS, type SubmissionKind } from './api';
import type { ClaimProps } from './claim-view';
import { SubmissionForm } from './submission-form';
import { usePublicWords } from './words';

/** What the merchant can hand in now, each folded but for what is asked of it. */
export function HandIn(props: ClaimProps) {
  const p = usePublicWords();
  const [sent, setSent] = useState<SubmissionKind | null>(null);
  const { claim } = props;
  const kinds = SUBMISSION_KINDS.filter((kind) => SUBMISSIONS[kind].some((event) => claim.can.includes(event)));
  return (
    <Section title={p('act.title')}>
      <p role="status" class={sent ? 'notice level level-good' : ''}>
        {sent && p(`act.${sent}-sent`)}
      </p>
      {kinds.length === 0 && <p class="soft">{p('act.nothing')}</p>}
      {kinds.map((kind) => (
        <details
          key={kind}
          class="way"
          open={(kind === 'reply' && claim.state === 'notified') || claim.can.includes('object-entry')}
        >
          <summary>{p(`act.${kind}`)}</summary>
          <SubmissionForm {...props} kind={kind} onSent={() => setSent(kind)} />
        </details>
      ))}
    </Section>
  );
}
