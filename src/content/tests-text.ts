import type { Translate } from '../ui/i18n/translate';

/** By which tests a review is marked, in one sentence. In English their names, which begin with a capital elsewhere, are written small within it. */
export function testsText(tests: readonly string[], t: Translate): string {
  const within = t.locale.startsWith('en') ? tests.map((test) => test.charAt(0).toLowerCase() + test.slice(1)) : tests;
  return t('inspector.suspected', { tests: within.join(t('separator')) });
}
