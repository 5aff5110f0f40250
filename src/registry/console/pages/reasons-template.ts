import type { Outcome } from '../../../core/complaint';
import { FINDING_NAME } from '../../../core/review-trust';
import { translate, type Locale } from '../../../ui/i18n/translate';
import type { CaseFile } from '../api/cases';
import { wordsFor } from '../words';

/** What a decision's facts may begin with, with blanks to fill; what the registry found itself has no complainant who says anything. */
export function reasonsTemplate(
  { kind, byRegistry, category, evidence }: Pick<CaseFile, 'kind' | 'byRegistry' | 'category' | 'evidence'>,
  outcome: Outcome,
  language: Locale,
): string {
  const words = wordsFor(language);
  const params = { category: translate(language, `category.${category}`) };
  const own = OWN_OUTCOMES.find((one) => one === outcome);
  if (!byRegistry || kind === 'objection' || own === undefined) return words(`reasons.${outcome}`, params);
  const foundBy = evidence.some(({ by, name }) => by === 'handler' && name === FINDING_NAME) ? 'panels' : 'inspectors';
  return [words(`reasons-found.${foundBy}`), words(`reasons-end.${own}`, params)].join(
    translate(language, 'sentence.gap'),
  );
}

const OWN_OUTCOMES = ['unfounded', 'upheld-remedied', 'upheld-late', 'upheld-unremedied'] as const;
