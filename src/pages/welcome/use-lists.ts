import { useEffect, useState } from 'preact/hooks';
import type { ListReport } from '../../messages/protocol';
import type { WelcomeEffects } from './welcome';

const ASK_AGAIN_AFTER = 1000;

/** How the lists stand, asked for again each second until each is there; null while nobody has said. */
export function useLists(ask: WelcomeEffects['ask']): readonly ListReport[] | null {
  const [lists, setLists] = useState<readonly ListReport[] | null>(null);
  const unsettled = lists?.every(({ list }) => list !== null) !== true;
  useEffect(() => {
    // A worker that is just starting is asked again.
    const load = () => void ask({ type: 'get-lists' }).then(setLists, () => {});
    load();
    if (!unsettled) return;
    const timer = setInterval(load, ASK_AGAIN_AFTER);
    return () => clearInterval(timer);
  }, [ask, unsettled]);
  return lists;
}
