import { createHmac } from 'node:crypto';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { receiptCode, receiptHash } from '../intake/receipt-code';
import { addClaim } from './claim-repository';

/** Makes a new link into a case for its merchant, and gives the token in it, which is stored nowhere. */
export async function newClaim(
  tx: Database,
  caseId: number,
  createdAt: Date,
  { newId, receiptKey }: Pick<Deps, 'newId' | 'receiptKey'>,
): Promise<string> {
  const token = receiptCode(receiptKey, `claim:${newId()}`);
  await addClaim(tx, { caseId, tokenHash: receiptHash(token), createdAt });
  return token;
}

/** What the merchant shows where only the merchant can: it is no secret, and belongs to one claim. */
export function challengeOf(receiptKey: Uint8Array, tokenHash: Uint8Array): string {
  return `probity-${createHmac('sha256', receiptKey).update('challenge').update(tokenHash).digest('hex').slice(0, 32)}`;
}
