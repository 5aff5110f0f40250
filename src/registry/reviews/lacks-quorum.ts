import { quorumOf, quorumOfLargest, type Backer, type QuorumLimits } from '../../core/quorum';
import { counted } from '../counted';
import { TOGETHER } from './find-together';

export interface Standing {
  independent: number;
  lacks: 'quorum' | 'reporters' | null;
  /** In words; null: they are enough. */
  lacking: string | null;
}

/** How many independent volunteers stand behind a finding, and why these are too few for a case. `now`: ms since 1970. */
export function standing(groups: readonly (readonly Backer[])[], now: number, limits: QuorumLimits): Standing {
  const { independent, isEnough } = quorumOfLargest(groups, now, limits);
  if (isEnough) return { independent, lacks: null, lacking: null };
  const { keys, days, reliability } = limits;
  const known = `been known for ${counted(days, 'day', 'days')}`;
  const right = `right in ${Math.round(100 * reliability)} % of cases`;
  const who =
    independent === 1
      ? `stands 1 independent volunteer who has ${known} and is ${right}`
      : `stand ${independent} independent volunteers who have ${known} and are ${right}`;
  const lacking = `Behind it ${who}; it takes ${keys}. Reporters and assessors are not added up, since they may be the same people.`;
  return { independent, lacks: 'quorum', lacking };
}

/** The same about several goods together, of which no one volunteer may have reported all that was right. The first group are the reporters. */
export function standingTogether(groups: readonly (readonly Backer[])[], now: number, limits: QuorumLimits): Standing {
  const all = standing(groups, now, limits);
  if (all.lacking !== null) return all;
  const { independent, isEnough } = quorumOf(groups[0] ?? [], now, { ...limits, keys: TOGETHER.reporters });
  if (isEnough) return all;
  const lacking = `What was found suspect comes from ${counted(independent, 'independent reporter', 'independent reporters')}; about several goods together it takes ${TOGETHER.reporters}.`;
  return { ...all, lacks: 'reporters', lacking };
}
