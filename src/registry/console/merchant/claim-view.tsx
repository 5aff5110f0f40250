import { FactList } from '../../../ui/fact-list';
import { useText } from '../../../ui/text-context';
import type { Ask } from '../api/ask';
import { dayText } from '../dates';
import { Alleged } from './alleged';
import type { Claim } from './api';
import { Decision } from './decision';
import { Evidence } from './evidence';
import { FurtherNames } from './further-names';
import { Given } from './given';
import { HandIn } from './hand-in';
import { Messages } from './messages';
import { OwnData } from './own-data';
import { Promised } from './promise';
import { Title } from './parts/title';
import { ProveControl } from './prove-control';
import { usePublicWords, type PublicWords } from './words';

export interface ClaimProps {
  claim: Claim;
  /** Of the claim in the API. */
  path: string;
  ask: Ask;
  /** What the registry answered is the claim now. */
  onChange: (claim: Claim) => void;
}

/** A case as its merchant sees it: before control is proven only how to prove it, then both sides and all that can be done. */
export function ClaimView(props: ClaimProps) {
  const { claim } = props;
  const p = usePublicWords();
  const { t } = useText();
  const isOfEntry = claim.kind === 'objection';
  const { byRegistry } = claim;
  const title = byRegistry || claim.kind === 'tip' ? 'claim.registry-title' : 'claim.title';
  const about = p(`claim.kind.${byRegistry ? 'registry' : claim.kind}`, { category: t(`category.${claim.category}`) });
  return (
    <div class="page">
      <Title title={p(isOfEntry ? 'claim.entry-title' : title)}>
        <p>{`${p('claim.case', { number: String(claim.case) })} · ${about}`}</p>
        <p>{stateText(claim, p)}</p>
        <Clocks claim={claim} />
        <p class="soft">{claim.proven ? p('claim.proven') : p(isOfEntry ? 'claim.entry-intro' : 'claim.intro')}</p>
      </Title>
      {claim.proven ? (
        <>
          {claim.alleged && (
            <Alleged
              alleged={claim.alleged}
              byRegistry={byRegistry}
              stage={claim.stage}
              kind={claim.kind}
              isDecided={claim.statement !== null}
            />
          )}
          {claim.statement && <Decision claim={claim} statement={claim.statement} />}
          <HandIn {...props} />
          {claim.submissions.length > 0 && <Given submissions={claim.submissions} />}
          <Evidence {...props} />
          {(claim.can.includes('message') || claim.messages.length > 0) && <Messages {...props} />}
          <Promised {...props} />
          <FurtherNames {...props} />
          <OwnData {...props} />
        </>
      ) : (
        <ProveControl {...props} />
      )}
    </div>
  );
}

/** How the case stands, in words for its merchant. */
function stateText({ kind, state }: Claim, p: PublicWords): string {
  // Neither is told of, refused or mediated what a merchant began.
  if (kind !== 'objection' || state === 'refused' || state === 'notified' || state === 'mediation')
    return p(`state.${state}`);
  return p(`entry-state.${state}`);
}

/** The periods that run, and those of others that ended unkept. */
function Clocks({ claim: { kind, clocks } }: { claim: Claim }) {
  const p = usePublicWords();
  const { locale } = useText();
  const running = clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
  if (running.length === 0) return null;
  const facts = running.map(({ clock, dueAt, urgency }) => {
    const time = dayText(locale, dueAt);
    const late = urgency === 'overdue' ? 'registry' : urgency === 'ended' ? 'ended' : null;
    const label = kind === 'objection' && clock === 'triage' ? p('clock.entry-triage') : p(`clock.${clock}`);
    return { label, text: late ? p(`clock-late.${late}`, { time }) : time };
  });
  return <FactList facts={facts} />;
}
