import type { FiledListing, MerchantFile } from '../../../core/merchant-file';
import { FactList } from '../../../ui/fact-list';
import { GradeHistory } from '../../../ui/grade-history';
import { GradeReasons } from '../../../ui/grade-reasons';
import { LevelSign } from '../../../ui/level-sign';
import { OtherRatings } from '../../../ui/other-ratings';
import { PromiseList } from '../../../ui/promise-list';
import { RedEntry } from '../../../ui/red-entry';
import { ReviewTrustItem } from '../../../ui/review-trust-item';
import { useText } from '../../../ui/text-context';
import type { Ask } from '../api/ask';
import { dayText, timeText } from '../dates';
import { Section } from '../parts/page';
import { Decided, Reasons } from './decided';
import { FiledNames } from './filed-names';
import { flagNotes } from './flag-notes';
import { Mine } from './mine';
import { Quote } from './parts/quote';
import { saysSomething } from './says-something';
import { usePublicWords } from './words';

/** All that is public about one identifier. */
export function FileView({ file, ask }: { file: MerchantFile; ask: Ask }) {
  const p = usePublicWords();
  const { t } = useText();
  const { listings, decisions = [], names, undecided, reviews = [], credit, commitment, explained, others, red } = file;
  const listed = new Set(listings.map((listing) => listing.case));
  const further = decisions.filter((decision) => !listed.has(decision.case));
  return (
    <div class="page">
      {!saysSomething(file) && (
        <Section title={p('merchant.none')}>
          <p>{p('merchant.none-hint')}</p>
        </Section>
      )}
      {listings.map((listing, index) => (
        <Listing key={index} listing={listing} file={file} ask={ask} />
      ))}
      {further.length > 0 && (
        <Section title={p('merchant.decisions-title')}>
          <ul class="stack">
            {further.map((decision) => (
              <li key={decision.case}>
                <Decided decision={decision} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {names && <FiledNames names={names} />}
      {credit && (
        <Section title={t('credit.title')}>
          <p class="grade">
            <strong class="grade-now">{credit.at(-1)?.grade}</strong>
            <span class="small soft">{p('merchant.grade-hint')}</span>
          </p>
          <GradeHistory points={credit} now={Date.now()} />
          {explained && <GradeReasons explained={explained} />}
          {others && <OtherRatings others={others} />}
        </Section>
      )}
      {!credit && others && (
        <Section title={t('others.title')}>
          <p>{t('others.no-grade')}</p>
          <OtherRatings others={others} titled={false} />
        </Section>
      )}
      {red && (
        <Section title={t('red-entry.title')}>
          <RedEntry red={red} />
        </Section>
      )}
      {reviews.length > 0 && (
        <Section title={t('trust.title')}>
          <ul class="stack">
            {reviews.map((trust) => (
              <ReviewTrustItem key={`${trust.case} ${trust.product}`} trust={trust} showProduct />
            ))}
          </ul>
          <p class="small soft">{t('trust.note')}</p>
        </Section>
      )}
      {undecided > 0 && (
        <Section title={p('merchant.undecided-title')}>
          <p>{p('merchant.undecided', { count: undecided })}</p>
        </Section>
      )}
      {commitment && (
        <Section title={t(commitment.withdrawnAt ? 'promise.was' : 'promise.public')}>
          <p class="soft">{t('promise.public-hint')}</p>
          <PromiseList commitment={commitment} />
        </Section>
      )}
    </div>
  );
}

function Listing({ listing, file, ask }: { listing: FiledListing; file: MerchantFile; ask: Ask }) {
  const p = usePublicWords();
  const { t, locale } = useText();
  const { list, source, categories, stages, flags, since, until, outcome, objection, replies } = listing;
  const level = levelOf(listing);
  const decision = file.decisions?.find((one) => one.case === listing.case);
  const facts: [string, string | null][] = [
    [p('merchant.source'), source],
    [p('merchant.since'), dayText(locale, since)],
    [p('merchant.until'), until ? dayText(locale, until) : p('merchant.open-end')],
    [p('merchant.outcome'), outcome && t(`outcome.${outcome}`)],
    [p('merchant.stages'), stages.map((stage) => t(`stage.${stage}`)).join(t('separator')) || null],
    [p('merchant.case'), listing.case === null ? null : String(listing.case)],
  ];
  const named = categories.map((category) => t(`category.${category}`)).join(t('separator')) || t('category.none');
  return (
    <section class="section">
      <h2 class={`word level level-${level} level-plain`}>
        <LevelSign level={level} size={16} />
        {p(`merchant.listing.${list === 'watch' && flags.includes('softened') ? 'softened' : list}`, {
          categories: named,
        })}
      </h2>
      <FactList facts={facts.flatMap(([label, text]) => (text === null ? [] : [{ label, text }]))} />
      {flagNotes(flags, p).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {decision && <Reasons decision={decision} />}
      {objection && <Objected objection={objection} />}
      {replies.map(({ at, text }, index) => (
        <div key={index} class="stack-small">
          <p class="small soft">{p('merchant.reply', { time: timeText(locale, at) })}</p>
          <Quote text={text} />
        </div>
      ))}
      <Mine identifier={file.identifier} caseId={listing.case} objected={objection !== undefined} ask={ask} />
    </section>
  );
}

/** That the merchant objected to a feed's entry, and how that stands. */
function Objected({ objection: { state, at, case: id } }: { objection: NonNullable<FiledListing['objection']> }) {
  const p = usePublicWords();
  const { locale } = useText();
  if (state === 'open') return <p>{p('merchant.objected', { day: dayText(locale, at) })}</p>;
  return (
    <>
      <p>{p('merchant.stands', { day: dayText(locale, at), number: String(id) })}</p>
      {state === 'appealed' && <p>{p('merchant.flag.under-appeal')}</p>}
    </>
  );
}

/** As the extension says it to shoppers who see this very name. */
function levelOf({ list, flags }: FiledListing): 'danger' | 'caution' | 'good' | 'unknown' {
  const isSoft = flags.includes('softened') || flags.includes('under-appeal');
  if (list === 'blacklist') return isSoft ? 'caution' : 'danger';
  return list === 'watch' ? 'caution' : list === 'redlist' ? 'good' : 'unknown';
}
