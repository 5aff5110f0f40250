import { useState } from 'preact/hooks';
import { Button } from './button';
import { useText } from './text-context';

/** Copies `text`; says so, to screen readers too. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <span class="row">
      <Button small onClick={() => void copy()}>
        {t('filed.copy')}
      </Button>
      <span role="status" class="small">
        {copied ? t('filed.copied') : ''}
      </span>
    </span>
  );
}
