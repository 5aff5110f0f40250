import { createHash } from 'node:crypto';
import type { Complaint } from '../../core/complaint';
import { goodsAddress } from '../../core/goods-address';
import type { CaseActor } from '../../core/casework/roles';
import { clocksOf, nextDue } from '../../core/casework/clocks';
import { FINDING_NAME, type ReviewFinding } from '../../core/review-trust';
import { openCase } from '../cases/case-repository';
import { takeStep } from '../cases/take-step';
import type { Database } from '../db/connect';
import type { Deps } from '../deps';
import { keepBytes, sha256Of } from '../evidence/evidence-folder';
import { addEvidenceRow } from '../evidence/evidence-repository';
import { frozenPage } from '../evidence/freeze-page';
import { receiptCode, receiptHash } from '../intake/receipt-code';
import type { Cluster } from './find';
import { storeFindings } from './finding-repository';
import type { FindingWords } from './finding-words';

interface Found {
  /** What was reported about each product. */
  clusters: readonly Cluster[];
  /** What panels found about each of them; one at least, of one merchant and direction. */
  findings: readonly ReviewFinding[];
  /** What the case says it is about. */
  words: FindingWords;
  reason: string;
  /** In which the case says it; without it the language of most reports. */
  language?: 'zh-CN' | 'en' | undefined;
  actor: CaseActor & { kind: 'staff' };
}

/** Opens the case for what panels found, with the finding as evidence 2, accepts it, and gives its number. */
export async function openCaseFor(tx: Database, deps: Deps, found: Found): Promise<number> {
  const { now, calendar, receiptKey, newId, evidenceDir } = deps;
  const { findings, reason, actor } = found;
  const { merchant, direction } = findings[0]!;
  const at = now();
  const content = complaintOf(found);
  const accused = direction === 'praise' ? merchant : null;
  const due = nextDue(clocksOf([{ event: 'receive', at: at.getTime(), actorId: null }], calendar));
  const caseId = await openCase(tx, { kind: 'tip', category: content.category, merchant: accused, at, due });
  const contentHash = createHash('sha256').update(JSON.stringify(content)).digest();
  // Nobody has the receipt: the case comes from many.
  const receipt = receiptHash(receiptCode(receiptKey, `review-finding:${newId()}`));
  await storeFindings(
    tx,
    { caseId, receiptHash: receipt, contentHash, content, receivedAt: at },
    findings.map((finding) => ({
      caseId,
      product: finding.product,
      merchant,
      direction,
      finding,
      at,
      by: actor.id,
    })),
  );
  const page = frozenPage(content, at, 'handler');
  const bytes = Buffer.from(`${JSON.stringify(evidenceOf(found), null, 2)}\n`);
  await keepBytes(evidenceDir, page.bytes);
  await keepBytes(evidenceDir, bytes);
  await addEvidenceRow(tx, caseId, page.entry);
  await addEvidenceRow(tx, caseId, {
    kind: 'file',
    by: 'handler',
    name: FINDING_NAME,
    type: 'application/json',
    size: bytes.length,
    sha256: sha256Of(bytes),
    at: at.getTime(),
  });
  await takeStep(tx, caseId, { event: 'accept', actor, at, detail: { from: 'review-panel', reason } }, deps);
  return caseId;
}

/** Of one product the finding with its reviews, of several a list of these. */
function evidenceOf({ clusters, findings }: Found): object {
  const all = findings.map((finding) => ({
    ...finding,
    reviews: clusters.find(({ product }) => product === finding.product)!.cases,
  }));
  return findings[0]!.together ? { goods: all } : all[0]!;
}

function complaintOf({ clusters, findings, words, reason, language: asked }: Found): Complaint {
  const finding = findings[0]!;
  const { direction } = finding;
  const of = clusters.flatMap(({ batches }) => batches.filter(({ merchant }) => merchant === finding.merchant));
  const { page, merchant } = of.toSorted((a, b) => +a.receivedAt - +b.receivedAt).at(-1)!.report;
  const sighted = merchant.find(({ identifier }) => identifier === finding.merchant);
  const inChinese = of.filter(({ report }) => report.language === 'zh-CN').length * 2 > of.length;
  const language = asked ?? (inChinese ? 'zh-CN' : 'en');
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
      // Without what a reporter's own address had besides: the merchant reads it.
      url: goodsAddress(new URL(page.url)),
    },
    category: direction === 'praise' ? 'credit-faking' : 'malicious-review',
    stage: 'transaction',
    facts: words(findings, reason, language),
    page: {
      ...(page.product ? { title: page.product } : {}),
      seenAt: findings
        .map(({ date }) => date)
        .toSorted()
        .at(-1)!,
    },
    language,
  };
}
