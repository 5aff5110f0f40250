import { quorumOfLargest, type Backer, type QuorumLimits } from '../../core/quorum';

/** How many independent volunteers stand behind a finding, and why these are too few for a case, in words; null: they are enough. `now`: ms since 1970. */
export function standing(
  groups: readonly (readonly Backer[])[],
  now: number,
  limits: QuorumLimits,
): { independent: number; lacking: string | null } {
  const { independent, isEnough } = quorumOfLargest(groups, now, limits);
  const { keys, days, reliability } = limits;
  const lacking = isEnough
    ? null
    : `Behind it stand ${independent} independent volunteers who have been known for ${days} days and are right in ${Math.round(100 * reliability)} % of cases; it takes ${keys}. Reporters and assessors are not added up, since they may be the same people.`;
  return { independent, lacking };
}
