import { useState } from 'preact/hooks';
import { withoutComplainant } from '../../../core/casework/without-complainant';
import { Button } from '../../../ui/button';
import { TextArea } from '../../../ui/field';
import { Form } from '../parts/form';
import { useAct } from '../use-act';
import { useSendKey } from '../use-send-key';
import { ClaimSchema, type Claim, type SubmissionKind } from './api';
import type { ClaimProps } from './claim-view';
import { Quote } from './parts/quote';
import { usePublicWords } from './words';

const MIN = 10;
const MAX = 5000;

type SubmissionFormProps = ClaimProps & { kind: SubmissionKind; onSent: () => void };

/** A reply as it is told to shoppers, as far as the merchant can know it: the registry takes out the complainant's contact besides. */
function asShown(text: string, { kind, byRegistry, alleged }: Claim): string {
  // Nobody told it in confidence.
  if (byRegistry) return withoutComplainant(text, { marks: [], words: [] });
  const words = [alleged?.facts ?? '', alleged?.claim ?? ''];
  return withoutComplainant(text, { marks: [alleged?.orderNumber ?? ''], words, isSecret: kind === 'tip' });
}

/** What a reply must not hold depends on who is behind the case. */
/** Where nobody complained there is no complainant's contact to take out. */
function keptHint({ byRegistry }: Claim): 'act.registry-reply-kept' | 'act.reply-kept' {
  return byRegistry ? 'act.registry-reply-kept' : 'act.reply-kept';
}

function replyHint({ kind, byRegistry }: Claim) {
  if (byRegistry) return 'act.registry-reply-hint';
  return kind === 'tip' ? 'act.tip-reply-hint' : 'act.reply-hint';
}

/** One text to hand in. A reply is seen first as shoppers will see it. */
export function SubmissionForm({ claim, kind, path, ask, onChange, onSent }: SubmissionFormProps) {
  const p = usePublicWords();
  const [text, setText] = useState('');
  const [isPreviewed, setPreviewed] = useState(false);
  const [isShort, setShort] = useState(false);
  const act = useAct();
  const { keyFor, taken } = useSendKey();
  const isOfEntry = claim.kind === 'objection';
  const hint =
    isOfEntry && (kind === 'objection' || kind === 'reply')
      ? p(`act.entry-${kind}-hint`)
      : p(kind === 'reply' ? replyHint(claim) : `act.${kind}-hint`);
  const needsPreview = kind === 'reply';
  const shown = asShown(text.trim(), claim);
  const submit = () => {
    setShort(text.trim().length < MIN);
    if (text.trim().length < MIN) return;
    if (needsPreview && !isPreviewed) return setPreviewed(true);
    void act.run(async () => {
      const json = { kind, text };
      const changed = await ask(ClaimSchema, { method: 'POST', path: `${path}/submissions`, json, key: keyFor(json) });
      taken();
      setText('');
      setPreviewed(false);
      onSent();
      onChange(changed);
    });
  };
  return (
    <Form
      label={p(`act.${kind}`)}
      submit={needsPreview && !isPreviewed ? p('act.preview') : p('act.send')}
      busy={act.busy}
      failure={act.failure}
      onSubmit={submit}
      actions={isPreviewed && <Button onClick={() => setPreviewed(false)}>{p('act.edit')}</Button>}
    >
      {isPreviewed ? (
        <>
          <p>{p('act.reply-preview')}</p>
          <Quote text={shown} />
          <p class="small soft">{p(shown === text.trim() ? keptHint(claim) : 'act.reply-removed')}</p>
        </>
      ) : (
        <TextArea
          name={kind}
          label={p('act.text')}
          hint={hint}
          value={text}
          onChange={setText}
          maxLength={MAX}
          problem={isShort ? p('act.too-short') : undefined}
        />
      )}
    </Form>
  );
}
