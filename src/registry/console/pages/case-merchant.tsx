import { Button } from '../../../ui/button';
import { identifierText } from '../../../ui/identifier-text';
import { useText } from '../../../ui/text-context';
import { CaseFileSchema, ClaimSchema, type CaseFile, type MerchantNotice } from '../api/cases';
import { timeText } from '../dates';
import { FailureNotice } from '../parts/notice';
import { Section } from '../parts/page';
import { hrefOf } from '../route';
import { useSession } from '../session';
import { useAct } from '../use-act';
import { useWords } from '../words';

interface CaseMerchantProps {
  file: CaseFile;
  onChanged: (file: CaseFile) => void;
  onClaim: (notice: MerchantNotice) => void;
}

/** Who the merchant is, what is listed of it by this case, and whether somebody has proven to be it. */
export function CaseMerchant({ file, onChanged, onClaim }: CaseMerchantProps) {
  const w = useWords();
  const { t } = useText();
  const { ask, may } = useSession();
  const { busy, failure, run } = useAct();
  const { id, claims, listings, complaint, events } = file;
  const seen = complaint.against.identifiers.filter(
    ({ evidence, validity }) => evidence !== 'claimed' && validity === 'valid',
  );
  const nameOf = (identifier: string) => identifierText(identifier as `${string}:${string}`, t).value;
  const isNotified = events.some(({ event }) => event === 'notify');
  const confirm = (claim: number, identifier: string) =>
    run(async () => {
      const path = `/v1/cases/${id}/claims/proof`;
      onChanged(await ask(CaseFileSchema, { method: 'POST', path, json: { claim, identifier } }));
    });
  const newLink = () =>
    run(async () => onClaim((await ask(ClaimSchema, { method: 'POST', path: `/v1/cases/${id}/claims` })).notice));
  return (
    <Section title={w('merchant-part.title')}>
      <ul class="stack-small">
        {seen.map(({ identifier }) => (
          <li key={identifier}>
            <a href={hrefOf(['merchant', identifier])}>
              {w('merchant-part.all-cases', { name: identifierText(identifier, t).value })}
            </a>
            {' · '}
            <a href={hrefOf(['graph', identifier])}>{w('merchant-part.names')}</a>
          </li>
        ))}
      </ul>
      {listings.map(({ identifier, list, expiresAt }) => (
        <p key={identifier}>
          <span class="strong">{identifierText(identifier, t).value}</span> {w(`list.${list}`)}
          {expiresAt && ` · ${w('clocks.until', { time: timeText(w.locale, expiresAt) })}`}
        </p>
      ))}
      {claims.map((claim) => (
        <div key={claim.id} class="stack-small">
          <p>
            {claim.provenAt === null
              ? w('claim.open', { time: timeText(w.locale, claim.createdAt) })
              : w('claim.proven', { time: timeText(w.locale, claim.provenAt) })}
          </p>
          {claim.provenAt === null && (
            <>
              {claim.identifier && <p class="strong">{w('claim.asked', { name: nameOf(claim.identifier) })}</p>}
              <p class="small soft">{w('claim.challenge')}</p>
              <p class="code small">{claim.challenge}</p>
              {may('handle') &&
                seen.map(({ identifier }) => (
                  <div key={identifier}>
                    <Button small busy={busy} onClick={() => void confirm(claim.id, identifier)}>
                      {w('claim.confirm', { name: nameOf(identifier) })}
                    </Button>
                  </div>
                ))}
            </>
          )}
        </div>
      ))}
      <FailureNotice failure={failure} />
      {isNotified && may('handle') && (
        <div>
          <Button small busy={busy} onClick={() => void newLink()}>
            {w('claim.new')}
          </Button>
        </div>
      )}
    </Section>
  );
}
