import { identifierText } from '../../../../ui/identifier-text';
import { useText } from '../../../../ui/text-context';
import { ClustersSchema, type Cluster, type Clusters } from '../../api/reviews';
import { LoadView } from '../../parts/load-view';
import { Page, Section } from '../../parts/page';
import { Table } from '../../parts/table';
import { hrefOf, type Route } from '../../route';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { ClusterPage } from './cluster';
import { decidedText, quorumText, standingText } from './cluster-text';

/** What volunteers reported about reviews, by merchant, and one product of it. */
export function ReviewsPage({ route }: { route: Route }) {
  const [direction, product] = route.rest;
  return direction === undefined || product === undefined ? (
    <Reported />
  ) : (
    <ClusterPage key={`${direction} ${product}`} direction={direction} product={product} />
  );
}

function Reported() {
  const w = useWords();
  const { ask } = useSession();
  const loaded = useLoad(() => ask(ClustersSchema, { path: '/v1/review-clusters' }), 'clusters');
  return (
    <Page title={w('reviews.title')} intro={w('reviews.intro')}>
      <LoadView loaded={loaded}>
        {({ clusters, merchants, quorum }) => {
          const others = clusters.filter(({ merchant }) => merchant === null);
          return (
            <>
              <p class="soft">{quorumText(quorum, w)}</p>
              {clusters.length === 0 && <p class="soft">{w('reviews.none')}</p>}
              {merchants.map((one) => (
                <OfMerchant key={`${one.direction} ${one.merchant}`} one={one} clusters={clusters} quorum={quorum} />
              ))}
              {others.length > 0 && (
                <Section title={w('reviews.nobody')}>
                  <Products caption={w('reviews.nobody')} clusters={others} quorum={quorum} />
                </Section>
              )}
            </>
          );
        }}
      </LoadView>
    </Page>
  );
}

interface OfMerchantProps extends Pick<Clusters, 'clusters' | 'quorum'> {
  one: Clusters['merchants'][number];
}

/** One merchant's goods in one direction, taken together and each by itself. */
function OfMerchant({ one, clusters, quorum }: OfMerchantProps) {
  const w = useWords();
  const { t } = useText();
  const name = identifierText(one.merchant, t).value;
  const title = w(`reviews-of.${one.direction}`, { merchant: name });
  const own = clusters.filter(({ merchant, direction }) => merchant === one.merchant && direction === one.direction);
  return (
    <Section title={title} actions={<a href={hrefOf(['merchant', one.merchant])}>{w('reviews.merchant')}</a>}>
      {own.length > 1 && (
        <p>
          {w('reviews.together', { count: own.length, found: decidedText(one.decided, w) })}{' '}
          {one.lacks === null
            ? w('reviews.together-enough', { independent: String(one.independent) })
            : standingText(one, quorum, w)}
        </p>
      )}
      <Products caption={title} clusters={own} quorum={quorum} />
    </Section>
  );
}

function Products({ caption, clusters, quorum }: { caption: string; clusters: Cluster[] } & Pick<Clusters, 'quorum'>) {
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
