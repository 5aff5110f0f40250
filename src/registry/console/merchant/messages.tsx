import { useState } from 'preact/hooks';
import { TextArea } from '../../../ui/field';
import { useText } from '../../../ui/text-context';
import { timeText } from '../dates';
import { Form } from '../parts/form';
import { Section } from '../parts/page';
import { useAct } from '../use-act';
import { useSendKey } from '../use-send-key';
import { ClaimSchema } from './api';
import type { ClaimProps } from './claim-view';
import { Quote } from './parts/quote';
import { usePublicWords } from './words';

/** The merchant's talk with the registry. */
export function Messages({ claim, path, ask, onChange }: ClaimProps) {
  const p = usePublicWords();
  const { locale } = useText();
  const [text, setText] = useState('');
  const [isSent, setSent] = useState(false);
  const act = useAct();
  const { keyFor, taken } = useSendKey();
  const submit = () => {
    if (!text.trim()) return;
    void act.run(async () => {
      const json = { text };
      const changed = await ask(ClaimSchema, { method: 'POST', path: `${path}/messages`, json, key: keyFor(json) });
      taken();
      setText('');
      setSent(true);
      onChange(changed);
    });
  };
  return (
    <Section title={p('messages.title')}>
      <p class="soft">{p('messages.hint')}</p>
      {claim.messages.length === 0 && <p class="soft">{p('messages.none')}</p>}
      <ul class="stack">
        {claim.messages.map(({ at, by, text: said }, index) => (
          <li key={index} class="stack-small">
            <h3>
              {p(by === 'merchant' ? 'messages.from-you' : 'messages.from-registry', { time: timeText(locale, at) })}
            </h3>
            <Quote text={said} />
          </li>
        ))}
      </ul>
      <p role="status">{isSent && p('messages.sent')}</p>
      {claim.can.includes('message') && (
        <Form
          label={p('messages.title')}
          submit={p('messages.send')}
          kind="outline"
          busy={act.busy}
          failure={act.failure}
          onSubmit={submit}
        >
          <TextArea
            name="message"
            label={p('messages.text')}
            value={text}
            onChange={setText}
            maxLength={5000}
            rows={3}
          />
        </Form>
      )}
    </Section>
  );
}
