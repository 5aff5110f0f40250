import { useState } from 'preact/hooks';
import { Button } from './button';
import { useText } from './text-context';

interface CopyButtonProps {
  text: string;
  /** What it copies and that it did, where it is no receipt code. */
  label?: string;
  done?: string;
}

/** Copies `text`; says so, to screen readers too. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const { t } = useText();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <span class="row">
      <Button small onClick={() => void copy()}>
        {label ?? t('filed.copy')}
      </Button>
      <span role="status" class="small">
        {copied ? (done ?? t('filed.copied')) : ''}
      </span>
    </span>
  );
}
