/** The eight kinds of dishonesty that 发改财金〔2016〕2794号 names; also the order of their bits in a published record. */
export const CATEGORIES = [
  'counterfeit',
  'inferior',
  'false-advertising',
  'service-default',
  'fake-transaction',
  'credit-faking',
  'malicious-review',
  'data-abuse',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** The five stages of a purchase that the policy oversees; also the order of their bits in a published record. */
export const STAGES = ['production', 'transaction', 'delivery', 'logistics', 'service'] as const;
export type Stage = (typeof STAGES)[number];
