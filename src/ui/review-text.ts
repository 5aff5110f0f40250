import type { MessageKey, Translate } from './i18n/translate';

/** The part of a test's finding that its sentence needs; see `src/reviews/signals/signal.ts`. */
interface Finding {
  name: string;
  state: string;
  n: number;
  minimum: number;
  facts: Readonly<Record<string, number | string>>;
}

/** Why a test says what it says, in figures; what it lacks where it says nothing; what it looks at where nothing was found. */
export function reviewWhy({ name, state, n, minimum, facts }: Finding, t: Translate): string {
  if (state === 'not-enough') return t('review.too-few', { minimum, n });
  if (state === 'usual') return t(`review.explain.${name}` as MessageKey);
  const kind = typeof facts['kind'] === 'string' ? `.${facts['kind']}` : '';
  return t(`review.why.${name}${kind}` as MessageKey, facts);
}
