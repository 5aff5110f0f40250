import { createHash } from 'node:crypto';
import type { Complaint } from '../../core/complaint';
import type { CaseActor } from '../../core/casework/roles';
import { clocksOf, nextDue } from '../../core/casework/clocks';
import type { ReviewReport } from '../../core/review-report';
import type { ReviewFinding } from '../../core/review-trust';
import { openCase } from '../cases/case-repository';
import { takeStep } from '../cases/take-step';
import type { Deps } from '../deps';
import { keepBytes, sha256Of } from '../evidence/evidence-folder';
import { addEvidenceRow } from '../evidence/evidence-repository';
import { frozenPage } from '../evidence/freeze-page';
import { receiptCode, receiptHash } from '../intake/receipt-code';
import { Problem } from '../problem';
import { backersOf } from './backers-repository';
import { find, type Cluster } from './find';
import { findingWords } from './finding-words';
import { caseFor, clusterOf, lockProduct, storeFinding } from './finding-repository';
import { standing } from './lacks-quorum';
import { reliabilities } from './reliability-repository';

interface Opening {
  product: string;
  direction: ReviewReport['direction'];
  /** Why the handler takes it up. */
  reason: string;
  actor: CaseActor & { kind: 'staff' };
}

/** States and outcomes after which the same matter may be opened again: nothing was found, or nobody looked. */
const isOver = ({ state, outcome }: { state: string; outcome: string | null }) =>
  state === 'refused' || state === 'withdrawn' || (state === 'closed' && outcome === 'unfounded');

/**
 * Opens a case for what panels found about a product's reviews, accepted, with the finding as evidence 2, and gives its number. Of
 * praise that may have been bought it is against the merchant; of an attack the merchant is the one attacked, and the case is against
 * nobody known. Throws a Problem where nothing was found yet, too few who can be relied on stand behind it, or there is a case.
 */
export async function openFinding(deps: Deps, { product, direction, reason, actor }: Opening): Promise<number> {
  const { db, now, calendar, receiptKey, newId, evidenceDir, limits } = deps;
  return await db.transaction(async (tx) => {
    await lockProduct(tx, product);
    const known = await caseFor(tx, product, direction);
    if (known && !isOver(known)) throw new Problem('conflict', `The case ${known.id} is about this already.`);
    const cluster = await clusterOf(tx, product, direction);
    const finding = find(cluster);
    if ('not' in finding) throw new Problem('conflict', finding.not);
    const at = now();
    const backers = await backersOf(tx, { products: [product], direction }, await reliabilities(tx));
    const { lacking } = standing(backers, at.getTime(), limits.quorum);
    if (lacking !== null) throw new Problem('conflict', lacking);
    const content = complaintOf(cluster, finding, reason);
    const accused = direction === 'praise' ? finding.merchant : null;
    const due = nextDue(clocksOf([{ event: 'receive', at: at.getTime(), actorId: null }], calendar));
    const caseId = await openCase(tx, { kind: 'tip', category: content.category, merchant: accused, at, due });
    const contentHash = createHash('sha256').update(JSON.stringify(content)).digest();
    // Nobody has the receipt: the case comes from many.
    const receipt = receiptHash(receiptCode(receiptKey, `review-finding:${newId()}`));
    await storeFinding(
      tx,
      { caseId, receiptHash: receipt, contentHash, content, receivedAt: at },
      { caseId, product, merchant: finding.merchant, direction, finding, at, by: actor.id },
    );
    const page = frozenPage(content, at);
    const bytes = Buffer.from(`${JSON.stringify({ ...finding, reviews: cluster.cases }, null, 2)}\n`);
    await keepBytes(evidenceDir, page.bytes);
    await keepBytes(evidenceDir, bytes);
    await addEvidenceRow(tx, caseId, page.entry);
    await addEvidenceRow(tx, caseId, {
      kind: 'file',
      by: 'handler',
      name: 'panel-finding.json',
      type: 'application/json',
      size: bytes.length,
      sha256: sha256Of(bytes),
      at: at.getTime(),
    });
    await takeStep(tx, caseId, { event: 'accept', actor, at, detail: { from: 'review-panel', reason } }, deps);
    return caseId;
  });
}

function complaintOf({ batches, direction }: Cluster, finding: ReviewFinding, reason: string): Complaint {
  const of = batches.filter(({ merchant }) => merchant === finding.merchant);
  const { page, merchant } = of.toSorted((a, b) => +a.receivedAt - +b.receivedAt).at(-1)!.report;
  const sighted = merchant.find(({ identifier }) => identifier === finding.merchant);
  const inChinese = of.filter(({ report }) => report.language === 'zh-CN').length * 2 > of.length;
  const language = inChinese ? 'zh-CN' : 'en';
  return {
    kind: 'tip',
    against: {
      identifiers: [
        {
          identifier: finding.merchant,
          // Whoever is attacked is not to be listed for it: what a page only claims lists nobody.
          evidence: direction === 'praise' ? (sighted?.evidence ?? 'address') : 'claimed',
          seenIn: sighted?.seenIn ?? 'address',
          validity: 'valid',
        },
      ],
      url: page.url,
    },
    category: direction === 'praise' ? 'credit-faking' : 'malicious-review',
    stage: 'transaction',
    facts: findingWords(finding, reason, language),
    page: { ...(page.product ? { title: page.product } : {}), seenAt: finding.date },
    language,
  };
}
