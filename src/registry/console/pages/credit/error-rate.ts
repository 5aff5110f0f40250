import type { Sources } from '../../api/credit';
import { useWords } from '../../words';

/** The share found wrong, once it is measured. */
export function useErrorRate() {
  const w = useWords();
  return ({ examined, overturned, errorRate }: Sources['sources'][number] | Sources['evaluators'][number]) =>
    errorRate === null
      ? w('sources.too-few', { count: examined })
      : w('sources.rate', { share: (errorRate * 100).toFixed(0), wrong: String(overturned), all: String(examined) });
}
