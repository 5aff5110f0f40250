import { quorumOf, type Backer, type QuorumLimits } from '../../core/quorum';

/** Why too little stands behind a finding for a case, in words; null: enough does. `now`: ms since 1970. */
export function lacksQuorum(backers: readonly Backer[], now: number, limits: QuorumLimits): string | null {
  const { independent, isEnough } = quorumOf(backers, now, limits);
  const { keys, days, reliability } = limits;
  return isEnough
    ? null
    : `Behind it stand ${independent} independent volunteers who have been known for ${days} days and are right in ${Math.round(100 * reliability)} % of cases; it takes ${keys}.`;
}
