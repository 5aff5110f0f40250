/** Why a complaint is not accepted (SAMR Order 20 art. 15). */
export const REFUSAL_GROUNDS = [
  'duplicate',
  'already-decided',
  'not-a-consumer',
  'no-facts',
  'too-old',
  'not-competent',
] as const;
