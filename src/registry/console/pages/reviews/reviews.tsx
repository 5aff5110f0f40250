import { ClustersSchema } from '../../api/reviews';
import { LoadView } from '../../parts/load-view';
import { Page, Section } from '../../parts/page';
import { hrefOf, type Route } from '../../route';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { CampaignView } from './campaign';
import { ClusterPage } from './cluster';
import { quorumText, togetherQuorumText } from './cluster-text';
import { Products } from './products';

/** What volunteers reported about reviews, by merchant; all goods of one merchant (`DIRECTION/of/MERCHANT`); and one product (`DIRECTION/PRODUCT`). */
export function ReviewsPage({ route }: { route: Route }) {
  const [direction, product, merchant] = route.rest;
  if (direction === undefined || product === undefined) return <Reported />;
  if (product === 'of' && merchant !== undefined)
    return <Reported key={`${direction} ${merchant}`} only={{ direction, merchant }} />;
  return <ClusterPage key={`${direction} ${product}`} direction={direction} product={product} />;
}

function Reported({ only }: { only?: { direction: string; merchant: string } }) {
  const w = useWords();
  const { ask } = useSession();
  const asked = only ? `?${new URLSearchParams({ merchant: only.merchant })}` : '';
  const loaded = useLoad(() => ask(ClustersSchema, { path: `/v1/review-clusters${asked}` }), asked);
  return (
    <Page title={w('reviews.title')} intro={w('reviews.intro')}>
      {only && (
        <p>
          <a href={hrefOf(['reviews'])}>{w('reviews.back')}</a>
        </p>
      )}
      <LoadView loaded={loaded}>
        {({ clusters, merchants, quorum, together }) => {
          const shown = merchants.filter(({ direction }) => !only || direction === only.direction);
          const others = clusters.filter(({ merchant }) => merchant === null);
          return (
            <>
              <p class="soft">{quorumText(quorum, w)}</p>
              <p class="soft">{togetherQuorumText(together, w)}</p>
              {shown.length + others.length === 0 && <p class="soft">{w('reviews.none')}</p>}
              {shown.map((one) => (
                <CampaignView
                  key={`${one.direction} ${one.merchant}`}
                  one={one}
                  all={{ clusters, quorum, together }}
                  onChanged={loaded.reload}
                />
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
