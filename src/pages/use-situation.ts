import { useEffect, useState } from 'preact/hooks';
import type { Situation } from '../ui/next-steps-text';
import type { SituationMemory } from './situation';

/** Where the shopper stands, as last chosen; null until that is known. */
export function useSituation(memory: SituationMemory): [Situation | null, (chosen: Situation) => void] {
  const [situation, setSituation] = useState<Situation | null>(null);
  useEffect(() => void memory.read().then((kept) => setSituation((chosen) => chosen ?? kept)), [memory]);
  const choose = (chosen: Situation) => {
    setSituation(chosen);
    // What can't be remembered still holds for now.
    void memory.write(chosen).catch(() => undefined);
  };
  return [situation, choose];
}
