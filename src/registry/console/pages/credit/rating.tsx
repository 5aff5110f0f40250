import { GradeHistory } from '../../../../ui/grade-history';
import { identifierText } from '../../../../ui/identifier-text';
import { OtherRatings } from '../../../../ui/other-ratings';
import { GradeCaps } from '../../../../ui/grade-caps';
import { useText } from '../../../../ui/text-context';
import { RatingSchema, type Rating } from '../../api/ratings';
import { LoadView } from '../../parts/load-view';
import { Page, Section } from '../../parts/page';
import { hrefOf } from '../../route';
import { useSession } from '../../session';
import { useLoad } from '../../use-load';
import { useWords } from '../../words';
import { ShareTable } from './share-table';

/** A merchant's grade as of now: its interval, what holds it down, what each item does to it, its history, and what others say. */
export function RatingPage({ name }: { name: string }) {
  const w = useWords();
  const { t } = useText();
  const { ask } = useSession();
  const loaded = useLoad(() => ask(RatingSchema, { path: '/v1/ratings', query: { identifier: name } }), name);
  const { scheme, value } = identifierText(name as `${string}:${string}`, t);
  return (
    <Page
      title={w('rating.title', { name: value })}
      intro={w('rating.intro', { scheme })}
      actions={
        <>
          <a href={hrefOf(['graph', name])}>{w('merchant-part.names')}</a>
          <a href={hrefOf(['merchant', name])}>{w('graph.cases')}</a>
        </>
      }
    >
      <LoadView loaded={loaded}>
        {(rating) => (
          <>
            <Now rating={rating} />
            <Section title={w('rating.shares')}>
              <p class="soft">{w('rating.shares-hint')}</p>
              <ShareTable shares={rating.shares} />
            </Section>
            <Section title={w('rating.history')}>
              {rating.history.length === 0 ? (
                <p class="soft">{w('rating.no-history')}</p>
              ) : (
                <div class="form">
                  <GradeHistory points={rating.history} now={Date.now()} />
                </div>
              )}
            </Section>
            <Section title={w('rating.others')}>
              {rating.others.length === 0 ? (
                <p class="soft">{w('rating.no-others')}</p>
              ) : (
                <OtherRatings others={rating.others} titled={false} />
              )}
            </Section>
          </>
        )}
      </LoadView>
    </Page>
  );
}

/** The grade, how sure it is, and what holds it down. */
function Now({ rating: { grade, uncapped, score, low, high, confidence, caps } }: { rating: Rating }) {
  const w = useWords();
  const { t } = useText();
  const hundred = (value: number) => Math.round(value * 100);
  return (
    <div class="stack-small">
      <p class="grade">
        <strong class="grade-now">{grade}</strong>
        <span>{w(grade === 'NR' ? 'rating.none' : 'rating.now')}</span>
      </p>
      <p>
        {t('credit.interval', { score: hundred(score), low: hundred(low), high: hundred(high) })}{' '}
        <span class="soft">{w('rating.confidence', { confidence: `${hundred(confidence)}%` })}</span>
      </p>
      <GradeCaps {...{ grade, uncapped, caps }} />
    </div>
  );
}
