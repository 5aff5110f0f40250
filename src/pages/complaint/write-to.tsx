import { useState } from 'preact/hooks';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { useText } from '../../ui/text-context';

const MAX_LENGTH = 5000;

interface WriteToProps {
  label: string;
  hint: string;
  button: string;
  /** Characters. */
  min: number;
  onSend: (text: string) => Promise<void>;
}

/** A few words to the registry. */
export function WriteTo({ label, hint, button, min, onSend }: WriteToProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [state, setState] = useState<'idle' | 'short' | 'sending'>('idle');
  const send = async () => {
    if (text.trim().length < min) return setState('short');
    setState('sending');
    await onSend(text.trim());
    setText('');
    setState('idle');
  };
  return (
    <div class="form">
      <TextArea
        name="text"
        label={label}
        hint={hint}
        value={text}
        onChange={setText}
        maxLength={MAX_LENGTH}
        problem={state === 'short' ? t('sent.too-short', { count: min }) : undefined}
      />
      <div class="row">
        <Button busy={state === 'sending'} onClick={() => void send()}>
          {button}
        </Button>
      </div>
    </div>
  );
}
