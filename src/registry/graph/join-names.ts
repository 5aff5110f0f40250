import type { Identifier } from '../../core/identifier';
import type { Database } from '../db/connect';
import { storeProof, type ClaimRow, type Proof } from '../merchant/claim-repository';
import { addEdge } from './edge-repository';

/** Who adds what casework shows. */
export const REGISTRY = 'registry';

/** How sure it is that names which were seen on the one page belong together: its own address, or the marketplace's word. */
const SEEN = 0.95;

export interface DecidedNames {
  caseId: number;
  /** The merchant's surest name first. */
  names: readonly Identifier[];
  /** Those of them that whoever decided named besides what was seen. */
  named: ReadonlySet<string>;
  at: Date;
}

/** A decision that names several identifiers says that they are one merchant's: each is joined to the first. */
export async function joinDecided(tx: Database, { caseId, names, named, at }: DecidedNames): Promise<void> {
  const [first, ...others] = names;
  if (first === undefined) return;
  for (const other of others)
    await addEdge(tx, {
      a: first,
      b: other,
      relation: 'same',
      kind: 'decision',
      source: `Decision in case ${caseId}`,
      at,
      confidence: named.has(other) ? 1 : SEEN,
      addedBy: REGISTRY,
      caseId,
    });
}

/**
 * Stores that the holder of a claim's link controls an identifier. The first says who the holder is; each further one is joined to it. A
 * proof's source is its holder, named by that first identifier: whoever controls that is the same, by whichever link.
 */
export async function noteProof(tx: Database, claim: ClaimRow, proof: Proof): Promise<void> {
  const { id, caseId, provenAt, identifier: first } = claim;
  if (provenAt === null || first === null || first === proof.identifier) {
    await storeProof(tx, id, proof);
    return;
  }
  await addEdge(tx, {
    a: first,
    b: proof.identifier,
    relation: 'same',
    kind: 'proof-of-control',
    source: `Whoever controls ${first}`,
    at: proof.provenAt,
    confidence: 1,
    addedBy: REGISTRY,
    caseId,
  });
}
