import type { Cluster, Clusters } from '../../api/reviews';
import { Table } from '../../parts/table';
import { hrefOf } from '../../route';
import { useWords } from '../../words';
import { decidedText, standingText } from './cluster-text';

interface ProductsProps extends Pick<Clusters, 'quorum'> {
  caption: string;
  clusters: Cluster[];
}

/** Reported goods, each with how far it has come and the way to it. */
export function Products({ caption, clusters, quorum }: ProductsProps) {
  const w = useWords();
  return (
    <Table
      caption={caption}
      columns={[w('reviews.product'), w('reviews.direction'), w('reviews.reports'), w('reviews.waiting'), w('reviews.found'), w('reviews.standing')]} // prettier-ignore
      empty={w('reviews.none')}
      rows={clusters.map((one) => ({
        key: `${one.direction} ${one.product}`,
        cells: [
          <a key="link" class="break" href={hrefOf(['reviews', one.direction, one.product])}>
            {one.product}
          </a>,
          w(`reviews-direction.${one.direction}`),
          w('reviews.by', { batches: String(one.batches), volunteers: String(one.volunteers) }),
          String(one.quarantined),
          decidedText(one.decided, w),
          one.case === null ? (
            standingText(one, quorum, w)
          ) : (
            <a key="case" href={hrefOf(['cases', one.case])}>
              {w('reviews.case', { id: String(one.case) })}
            </a>
          ),
        ],
      }))}
    />
  );
}
