import { writtenDay } from '../../../../ui/i18n/dates';
import { identifierText } from '../../../../ui/identifier-text';
import { useText } from '../../../../ui/text-context';
import { OneClusterSchema, type OneCluster } from '../../api/reviews';
import { timeText } from '../../dates';
import { LoadView } from '../../parts/load-view';
import { Page, Section } from '../../parts/page';
import { Table } from '../../parts/table';
import { hrefOf } from '../../route';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { ClusterActs } from './cluster-acts';
import { decidedText, quorumText, standingText } from './cluster-text';

/** One product's reported reviews with what panels found, the reports, and what a handler can do. */
export function ClusterPage({ direction, product }: { direction: string; product: string }) {
  const w = useWords();
  const { ask, may } = useSession();
  const { t } = useText();
  const path = `/v1/review-clusters/one?${new URLSearchParams({ product, direction })}`;
  const loaded = useLoad(() => ask(OneClusterSchema, { path }), path);
  return (
    <Page title={w('reviews.one')} intro={product}>
      <p>
        <a href={hrefOf(['reviews'])}>{w('reviews.back')}</a>
      </p>
      <LoadView loaded={loaded}>
        {({ cluster, quorum, reviews, reports }) => (
          <>
            <p>
              <span class="strong">{w(`reviews-direction.${cluster.direction}`)}</span>
              {cluster.merchant !== null && (
                <>
                  {' · '}
                  <a class="break" href={hrefOf(['merchant', cluster.merchant])}>
                    {identifierText(cluster.merchant, t).value}
                  </a>
                </>
              )}
            </p>
            <p>
              {decidedText(cluster.decided, w)}
              {t('sentence.gap')}
              {cluster.case === null ? (
                standingText(cluster, quorum, w)
              ) : (
                <a href={hrefOf(['cases', cluster.case])}>{w('reviews.case', { id: String(cluster.case) })}</a>
              )}
            </p>
            <p class="small soft">{quorumText(quorum, w)}</p>
            {may('handle') && <ClusterActs of={cluster} onChanged={loaded.reload} />}
            <Section title={w('reviews.reviews')}>
              <Reviews reviews={reviews} />
            </Section>
            <Section title={w('reviews.reports')}>
              <p class="soft">
                {w('reviews.reports-hint')} <a href={hrefOf(['sources'])}>{w('reviews.volunteers')}</a>
              </p>
              <Reports reports={reports} />
            </Section>
          </>
        )}
      </LoadView>
    </Page>
  );
}

function Reviews({ reviews }: Pick<OneCluster, 'reviews'>) {
  const w = useWords();
  return (
    <Table
      caption={w('reviews.reviews')}
      columns={[w('reviews.text'), w('reviews.stars'), w('reviews.date'), w('reviews.answers'), w('reviews.outcome')]}
      empty={w('reviews.none-open')}
      rows={reviews.map(({ id, text, stars, date, counts, outcome, answers }) => ({
        key: id,
        cells: [
          <span key="text" class="break">
            {text}
          </span>,
          stars === undefined ? '–' : String(stars),
          <span key="date" class="nowrap">
            {date ? writtenDay(w.locale, date) || date : '–'}
          </span>,
          String(answers),
          counts ? w(`reviews-outcome.${outcome ?? 'open'}`) : w('reviews.out'),
        ],
      }))}
    />
  );
}

function Reports({ reports }: Pick<OneCluster, 'reports'>) {
  const w = useWords();
  return (
    <Table
      caption={w('reviews.reports')}
      columns={[w('volunteers.name'), w('reviews.at'), w('reviews.named'), w('reviews.comment'), w('reviews.state')]}
      empty={w('reviews.none')}
      rows={reports.map(({ handle, receivedAt, reviews, state, comment }) => ({
        key: `${handle} ${receivedAt}`,
        cells: [
          handle,
          timeText(w.locale, receivedAt),
          String(reviews),
          <span key="comment" class="break">
            {comment ?? '–'}
          </span>,
          w(`reviews-state.${state}`),
        ],
      }))}
    />
  );
}
