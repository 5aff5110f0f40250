/** What a person who looked found. `not-checkable`: the shop was gone, or showed nothing that could be checked. */
export const FINDINGS = ['regular', 'irregular', 'not-checkable'] as const;
export type Finding = (typeof FINDINGS)[number];

/** What a look came to. `unsettled`: three people found three things. */
export const LOOK_OUTCOMES = [...FINDINGS, 'unsettled'] as const;
export type LookOutcome = (typeof LOOK_OUTCOMES)[number];

const AGREE = 2;
const MOST = 3;

/** What independent findings, one a person, come to: what two agree on; null: another person has to look. */
export function settle(findings: readonly Finding[]): LookOutcome | null {
  const agreed = FINDINGS.find((one) => findings.filter((finding) => finding === one).length >= AGREE);
  return agreed ?? (findings.length >= MOST ? 'unsettled' : null);
}
