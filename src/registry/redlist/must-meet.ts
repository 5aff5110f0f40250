import { splitIdentifier, type Identifier } from '../../core/identifier';
import { contradicted, isOwnSponsor } from '../../core/red-criteria';
import type { RedCriterion } from '../../core/red-listing';
import { domainParts } from '../../core/schemes/domain';
import { filedCommitments } from '../commitments/commitment-view';
import type { Database } from '../db/connect';
import { looksAt } from '../inspections/inspection-repository';
import { invalid, Problem } from '../problem';
import { namesOfMerchants } from '../ratings/credit-files';
import { newestCredit } from '../ratings/credit-repository';
import { unremediedAt, upheldAt } from './red-listing-repository';

interface Entry {
  identifier: Identifier;
  criteria: readonly RedCriterion[];
  sponsor: string;
}

/** Throws a Problem where what the registry knows of the merchant, by any of its names, speaks against an entry. */
export async function mustMeet(db: Database, { identifier, criteria, sponsor }: Entry, now: Date): Promise<void> {
  const names = (await namesOfMerchants(db, [identifier])).get(identifier) ?? [identifier];
  const commitments = [...(await filedCommitments(db, { identifiers: names })).values()];
  const looks = (await Promise.all(names.map((name) => looksAt(db, name)))).flat();
  const last = looks.sort((a, b) => (b.settledAt?.getTime() ?? 0) - (a.settledAt?.getTime() ?? 0))[0];
  const standing = commitments.filter(({ withdrawnAt }) => withdrawnAt === null);
  const facts = {
    unremedied: await unremediedAt(db, names),
    grade: (await newestCredit(db, [identifier])).get(identifier)?.grade ?? null,
    inspection: last?.outcome ?? null,
    promise: standing.length === 0 ? null : { breaches: commitments.flatMap(({ breaches }) => breaches).length },
  };
  const against = contradicted(criteria, facts, now.getTime());
  if (against.length > 0)
    throw invalid(
      against.map(({ criterion, why }) => {
        return { field: `criteria.${criterion}`, detail: why, because: 'against-record' };
      }),
    );
  const own = [...names.flatMap(spoken), ...commitments.map(({ signatory }) => signatory)];
  if (isOwnSponsor(sponsor, own))
    throw invalid([{ field: 'sponsor', detail: 'is the merchant itself: someone else has to vouch for it' }]);
}

/** Throws a Problem where a complaint was upheld since the entry was proposed: then it has to be proposed anew, with what is known now. */
export async function mustBeUntouched(db: Database, identifier: Identifier, proposedAt: Date): Promise<void> {
  const names = (await namesOfMerchants(db, [identifier])).get(identifier) ?? [identifier];
  const upheld = [...(await upheldAt(db, names)).values()].flat();
  if (upheld.some((at) => at >= proposedAt.getTime()))
    throw new Problem('conflict', 'A complaint against the merchant was upheld since the entry was proposed.');
}

/** What someone would call the bearer of an identifier by: its value, or the site of an address. */
function spoken(identifier: Identifier): string[] {
  const parts = splitIdentifier(identifier);
  if (!parts) return [];
  const site = parts.scheme === 'domain' ? domainParts(parts.value)?.registrable : null;
  return [parts.value, ...(site ? [site] : [])];
}
