import type { Identifier } from '../../core/identifier';
import type { FiledCommitment } from '../../core/merchant-file';
import type { Database } from '../db/connect';
import { breachesOf, commitmentsByFile, commitmentsOf, type CommitmentRow } from './commitment-repository';

/** What is public of the commitments of these merchants, by merchant. */
export async function filedCommitments(
  db: Database,
  of: { prefix: string } | { identifiers: readonly Identifier[] },
): Promise<Map<Identifier, FiledCommitment>> {
  const rows = 'prefix' in of ? await commitmentsByFile(db, of.prefix) : await commitmentsOf(db, of.identifiers);
  if (rows.length === 0) return new Map();
  const breaches = await breachesOf(
    db,
    rows.map(({ id }) => id),
  );
  const versions = new Map<Identifier, CommitmentRow[]>();
  for (const row of rows) versions.set(row.identifier, [...(versions.get(row.identifier) ?? []), row]);
  return new Map(
    [...versions].flatMap(([identifier, all]): [Identifier, FiledCommitment][] => {
      const newest = all.at(-1);
      if (!newest) return [];
      const versionOf = new Map(all.map(({ id, version }) => [id, version]));
      return [
        [
          identifier,
          {
            version: newest.version,
            promises: newest.promises,
            signatory: newest.signatory,
            signedAt: newest.signedAt.toISOString(),
            digest: newest.digest,
            withdrawnAt: newest.withdrawnAt?.toISOString() ?? null,
            breaches: breaches.flatMap(({ commitmentId, promise, caseId, at }) => {
              const version = versionOf.get(commitmentId);
              return version === undefined ? [] : [{ version, promise, case: caseId, at: at.toISOString() }];
            }),
          },
        ],
      ];
    }),
  );
}
