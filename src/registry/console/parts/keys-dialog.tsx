import { Button } from '../../../ui/button';
import { useWords } from '../words';
import { Dialog } from './dialog';

const KEYS = [
  ['j k', 'keys.move'],
  ['Enter', 'keys.open'],
  ['x', 'keys.choose'],
  ['/', 'keys.search'],
  ['?', 'keys.help'],
] as const;

/** Which keys do what. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  return (
    <Dialog title={w('keys.title')} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([key, text]) => [
          <dt key={`${key} key`}>
            <kbd>{key}</kbd>
          </dt>,
          <dd key={`${key} text`}>{w(text)}</dd>,
        ])}
      </dl>
      <div>
        <Button onClick={onClose}>{w('action.close')}</Button>
      </div>
    </Dialog>
  );
}
