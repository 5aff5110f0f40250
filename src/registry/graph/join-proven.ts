import { mayBeListed } from '../../core/listable';
import type { Deps } from '../deps';
import type { ClaimRow, Proof } from '../merchant/claim-repository';
import { invalid } from '../problem';
import { creditAround } from '../ratings/credit-around';
import { noteProof } from './join-names';
import { mustBe } from './routes';

/** Stores a proof of control, with what it changes in the merchant's grades. Throws a Problem for what is no merchant's own name. */
export async function joinProven(deps: Deps, claim: ClaimRow, proof: Proof): Promise<void> {
  const identifier = mustBe(proof.identifier, 'identifier');
  const listable = mayBeListed(identifier);
  if (!listable.ok) throw invalid([{ field: 'identifier', detail: listable.reason }]);
  await deps.db.transaction(async (tx) => {
    const refresh = await creditAround(tx, [...new Set([claim.identifier ?? identifier, identifier])]);
    await noteProof(tx, claim, { ...proof, identifier });
    await refresh(deps, proof.provenAt);
  });
}
