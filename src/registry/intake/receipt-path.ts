import * as v from 'valibot';
import { ReceiptCodeSchema } from '../../core/complaint';
import type { Database } from '../db/connect';
import { refused } from '../problem';
import { findStanding, type Standing } from './complaint-repository';
import { receiptHash, spellReceipt } from './receipt-code';

/** A receipt code in an address, as people type it. */
export const ReceiptPathSchema = v.object({
  receipt: v.pipe(v.string(), v.maxLength(40), v.transform(spellReceipt), ReceiptCodeSchema),
});

/** How the complaint of a receipt code stands. Throws a Problem. */
export async function mustFindStanding(db: Database, code: string): Promise<Standing> {
  const standing = await findStanding(db, receiptHash(code));
  if (!standing) throw refused('not-found', 'no-complaint', 'This registry has no complaint with this receipt code.');
  return standing;
}
