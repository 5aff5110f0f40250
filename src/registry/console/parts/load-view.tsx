import type { ComponentChildren } from 'preact';
import { Button } from '../../../ui/button';
import type { Loaded } from '../use-load';
import { useWords } from '../words';
import { FailureNotice } from './notice';

interface LoadViewProps<T> {
  loaded: Loaded<T> & { reload: () => void };
  children: (data: T) => ComponentChildren;
}

/** What was loaded; while there is nothing yet, that it is on its way, or why it is not. */
export function LoadView<T>({ loaded, children }: LoadViewProps<T>) {
  const w = useWords();
  const { data, state } = loaded;
  return (
    <div class="loaded" aria-busy={state === 'loading'}>
      {state === 'failed' && (
        <div class="stack">
          <FailureNotice failure={loaded.error} />
          <div>
            <Button small onClick={loaded.reload}>
              {w('action.again')}
            </Button>
          </div>
        </div>
      )}
      {data === null ? state === 'loading' && <p class="soft">{w('loading')}</p> : children(data)}
    </div>
  );
}
