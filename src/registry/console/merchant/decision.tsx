import type { Statement } from '../../../core/casework/statement';
import { FactList } from '../../../ui/fact-list';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { dayText } from '../dates';
import { Section } from '../parts/page';
import type { Claim } from './api';
import { Quote } from './parts/quote';
import { flagNotes } from './flag-notes';
import { usePublicWords } from './words';

/** What was decided and why, and what is listed because of it as things stand. */
export function Decision({ claim, statement }: { claim: Claim; statement: Statement }) {
  const p = usePublicWords();
  const { t, locale } = useText();
  const entries = claim.listings.map(({ identifier, list, since, until }) => {
    const said = {
      identifier: t('match', identifierText(identifier, t)),
      list: p(`list.${list}`),
      since: dayText(locale, since),
    };
    return until ? p('decision.entry-until', { ...said, until: dayText(locale, until) }) : p('decision.entry', said);
  });
  // The entry of a source is no listing of this case: that nothing is listed because of it would read as if the entry were gone.
  const nothing = claim.kind === 'objection' ? [] : [p('decision.nothing-listed')];
  const listed = entries.length === 0 ? nothing : entries;
  const flags = [...new Set(claim.listings.flatMap((listing) => listing.flags))];
  // Said to the one who appealed, in words of its own.
  const notes = flagNotes(
    flags.filter((flag) => flag !== 'under-appeal'),
    p,
  );
  return (
    <Section title={p(claim.kind === 'objection' ? 'decision.entry-title' : 'decision.title')}>
      <FactList
        facts={[
          { label: p('decision.outcome'), text: t(`outcome.${statement.outcome}`) },
          ...listed.map((text, index) => ({ label: index === 0 ? p('decision.listed') : '', text })),
        ]}
      />
      {flags.includes('under-appeal') && <p>{p('decision.under-appeal')}</p>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {statement.correctedAt && <p>{p('decision.corrected', { day: dayText(locale, statement.correctedAt) })}</p>}
      <h3>{p('decision.reasons')}</h3>
      <Quote text={statement.facts} />
      {statement.ground && (
        <>
          <h3>{p('decision.ground')}</h3>
          <Quote text={statement.ground} />
        </>
      )}
      <p class="small soft">{p('decision.by-people')}</p>
    </Section>
  );
}
