import { identifierText } from '../../../../ui/identifier-text';
import { useText } from '../../../../ui/text-context';
import type { Campaign, Clusters } from '../../api/reviews';
import { Section } from '../../parts/page';
import { hrefOf } from '../../route';
import { useSession } from '../../session';
import { useWords } from '../../words';
import { ClusterActs } from './cluster-acts';
import { decidedText, togetherText } from './cluster-text';
import { Products } from './products';

interface CampaignProps {
  one: Campaign;
  all: Pick<Clusters, 'clusters' | 'quorum' | 'together'>;
  onChanged: () => void;
}

/** One merchant's goods in one direction, taken together and each by itself. */
export function CampaignView({ one, all, onChanged }: CampaignProps) {
  const w = useWords();
  const { may } = useSession();
  const { t } = useText();
  const { merchant, direction, products } = one;
  const title = w(`reviews-of.${direction}`, { merchant: identifierText(merchant, t).value });
  const own = all.clusters.filter((cluster) => cluster.merchant === merchant && cluster.direction === direction);
  return (
    <Section title={title} actions={<a href={hrefOf(['merchant', merchant])}>{w('reviews.merchant')}</a>}>
      {products.length > 1 && (
        <>
          <Together one={one} all={all} />
          {may('handle') && <ClusterActs of={one} onChanged={onChanged} />}
        </>
      )}
      <Products caption={title} clusters={own} quorum={all.quorum} />
      {own.length < products.length && (
        <p>
          <a href={hrefOf(['reviews', direction, 'of', merchant])}>
            {w('reviews.all-goods', { count: String(products.length) })}
          </a>
        </p>
      )}
    </Section>
  );
}

function Together({ one, all }: Pick<CampaignProps, 'one' | 'all'>) {
  const w = useWords();
  const { t } = useText();
  const { products, cases, suspected } = one;
  return (
    <p>
      {w('reviews.together', { count: products.length, found: decidedText(one.decided, w) })}
      {t('sentence.gap')}
      {(cases.length === 0 || suspected > 0) && togetherText(one, all, w)}
      {t('sentence.gap')}
      {cases.length > 0 && (
        <>
          {w('reviews.in-cases')}
          {t('sentence.gap')}
          {cases.map((id, at) => (
            <span key={id}>
              {at > 0 && w('separator')}
              <a href={hrefOf(['cases', id])}>{w('reviews.case', { id: String(id) })}</a>
            </span>
          ))}
        </>
      )}
    </p>
  );
}
