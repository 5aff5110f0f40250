import type { Category, Stage } from '../category';

/** How grave a complaint is: 1 minor, 2 moderate, 4 serious. */
export const SEVERITIES = [1, 2, 4] as const;
export type Severity = (typeof SEVERITIES)[number];

const BY_CATEGORY: Record<Category, Severity> = {
  counterfeit: 4,
  inferior: 2,
  'false-advertising': 2,
  'service-default': 2,
  'fake-transaction': 4,
  'credit-faking': 2,
  'malicious-review': 2,
  'data-abuse': 2,
};

/** The only category of which the stage tells how grave it is. */
export const BY_STAGE: Category = 'service-default';

/** How grave a complaint is where no handler says otherwise: fakes, fraud and what never arrived are serious. */
export function severityOf(category: Category, stage?: Stage): Severity {
  if (category === BY_STAGE && (stage === 'delivery' || stage === 'logistics')) return 4;
  return BY_CATEGORY[category];
}
