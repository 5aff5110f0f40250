import type { Campaign, Cluster, Clusters } from '../../api/reviews';
import type { Words } from '../../words';

/** What panels found of the reviews, in words. */
export function decidedText({ suspect, genuine, unsettled }: Cluster['decided'], w: Words): string {
  return w('reviews.decided', {
    suspect: String(suspect),
    genuine: String(genuine),
    unsettled: String(unsettled),
  });
}

/** Whether a case can be opened, and if not what is lacking. */
export function standingText(
  { lacks, independent }: Pick<Cluster, 'lacks' | 'independent'>,
  quorum: Clusters['quorum'],
  w: Words,
): string {
  const counts = { independent: String(independent), keys: String(quorum.keys) };
  return lacks === null ? w('reviews.enough', counts) : w(`reviews-lacks.${lacks}`, counts);
}

/** The same for one case about all goods of a merchant. */
export function togetherText(
  { lacks, independent }: Pick<Campaign, 'lacks' | 'independent'>,
  { quorum, together }: Pick<Clusters, 'quorum' | 'together'>,
  w: Words,
): string {
  const { suspect, goods, reporters } = together;
  const counts = {
    independent: String(independent),
    keys: String(quorum.keys),
    suspect: String(suspect),
    goods: String(goods),
    reporters: String(reporters),
  };
  if (lacks === null) return w('reviews.together-enough', counts);
  return w(`reviews-lacks.${lacks === 'suspect' ? 'goods' : lacks}`, counts);
}

/** What it takes for one. */
export function togetherQuorumText({ suspect, goods, reporters }: Clusters['together'], w: Words): string {
  return w('reviews.together-quorum', {
    suspect: String(suspect),
    goods: String(goods),
    reporters: String(reporters),
  });
}

/** What it takes for a case. */
export function quorumText({ keys, days, reliability }: Clusters['quorum'], w: Words): string {
  return w('reviews.quorum', {
    keys: String(keys),
    days: String(days),
    share: String(Math.round(100 * reliability)),
  });
}
