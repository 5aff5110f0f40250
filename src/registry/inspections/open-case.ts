import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { CATEGORIES, STAGES } from '../../core/category';
import { splitIdentifier } from '../../core/identifier';
import type { Complaint } from '../../core/complaint';
import { audit } from '../accounts/audit-repository';
import type { Actor } from '../accounts/actor';
import type { Deps } from '../deps';
import { keepBytes } from '../evidence/evidence-folder';
import { frozenPage } from '../evidence/freeze-page';
import { canonicalComplaint } from '../intake/canonical-complaint';
import { fileComplaint, findStanding } from '../intake/complaint-repository';
import { receiptCode, receiptHash } from '../intake/receipt-code';
import { Problem } from '../problem';
import { changeTask, lockTask, type TaskRow } from './inspection-repository';

export const CaseOpeningSchema = v.strictObject({
  /** The page that was looked at. */
  url: v.pipe(v.string(), v.maxLength(4096), v.url(), v.regex(/^https?:/i, 'not an http(s) address')),
  category: v.picklist(CATEGORIES),
  stage: v.picklist(STAGES),
  /** What was found, as the merchant and the deciding people will read it. */
  facts: v.pipe(v.string(), v.trim(), v.minLength(10), v.maxLength(5000)),
  language: v.picklist(['zh-CN', 'en']),
});
type CaseOpening = v.InferOutput<typeof CaseOpeningSchema>;

/**
 * Opens a case, a tip that is received like any other, for an irregular outcome, and gives its number. It lists nobody: whether it is
 * accepted, heard and decided is casework's. Throws a Problem where the outcome is another, or there is a case.
 */
export function openCaseFor(deps: Deps, id: number, opening: CaseOpening, actor: Actor): Promise<number> {
  const { db, now, calendar, receiptKey, evidenceDir, newId } = deps;
  return db.transaction(async (tx) => {
    const task = await lockTask(tx, id);
    if (!task) throw new Problem('not-found', `There is no task ${id}.`);
    if (task.outcome !== 'irregular') throw new Problem('conflict', 'Only of an irregular outcome is a case opened.');
    if (task.caseId !== null) throw new Problem('conflict', `The case ${task.caseId} was opened for it already.`);
    const at = now();
    const content = canonicalComplaint(tipOf(task, opening));
    const page = frozenPage(content, at, 'handler');
    // Nobody has the receipt: the registry itself looked.
    const receipt = receiptHash(receiptCode(receiptKey, `inspection:${newId()}`));
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest();
    const filing = {
      receiptHash: receipt,
      contentHash,
      content,
      page: page.entry,
      keepPage: () => keepBytes(evidenceDir, page.bytes),
      network: null,
      at,
      calendar,
    };
    await fileComplaint(tx, filing);
    const standing = await findStanding(tx, receipt);
    if (!standing) throw new Error('The case was not stored.');
    await changeTask(tx, id, { caseId: standing.caseId });
    await audit(tx, actor, 'inspection.case', `case:${standing.caseId}`, { task: id }, at);
    return standing.caseId;
  });
}

function tipOf({ identifier }: TaskRow, { url, ...said }: CaseOpening): Complaint {
  const evidence = splitIdentifier(identifier)?.scheme === 'domain' ? 'address' : 'platform';
  return {
    kind: 'tip',
    against: { identifiers: [{ identifier, evidence, seenIn: 'inspection', validity: 'valid' }], url },
    ...said,
  };
}
