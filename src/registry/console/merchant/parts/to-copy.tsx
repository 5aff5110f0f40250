import { CopyButton } from '../../../../ui/copy-button';
import { usePublicWords } from '../words';

/** Exact texts, each with its name and a button that copies it. */
export function ToCopy({ texts }: { texts: readonly (readonly [label: string, text: string])[] }) {
  const p = usePublicWords();
  return (
    <div class="to-copy">
      {texts.map(([label, text]) => [
        <span key={`${label} label`} class="soft">
          {label}
        </span>,
        <code key={`${label} text`} class="code">
          {text}
        </code>,
        <CopyButton key={`${label} copy`} text={text} label={p('copy')} done={p('copied')} />,
      ])}
    </div>
  );
}
