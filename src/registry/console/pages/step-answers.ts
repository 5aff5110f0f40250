import type { CaseFile } from '../api/cases';

/** What parties hand in that a step of the registry's people answers. */
const ANSWERED = {
  uphold: 'appeal',
  annul: 'appeal',
  remit: 'appeal',
  triage: 'correction',
  'check-rectified': 'rectification',
} as const satisfies Record<string, CaseFile['submissions'][number]['kind']>;

/**
 * The number of what a step answers, out of the case as it is shown: whoever takes it says what they have read, and the registry
 * refuses where something else waits by then.
 */
export function answersOf(
  step: string,
  { proposals, submissions }: Pick<CaseFile, 'proposals' | 'submissions'>,
): Record<string, number | undefined> {
  if (step === 'approve' || step === 'return') return { proposal: proposals.find(({ result }) => result === null)?.id };
  const kind = Object.entries(ANSWERED).find(([name]) => name === step)?.[1];
  if (kind === undefined) return {};
  return { submission: submissions.findLast((one) => one.kind === kind && one.answer === null)?.id };
}
