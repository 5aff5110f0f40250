import { createHash } from 'node:crypto';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { CaseState, Complaint } from '../../core/complaint';
import { splitIdentifier, type Identifier } from '../../core/identifier';
import { shopPage } from '../../core/inspection/shop-page';
import type { Database } from '../db/connect';
import { caseFile } from '../db/casework-schema';
import type { Deps } from '../deps';
import { keepBytes, sha256Of } from '../evidence/evidence-folder';
import { fileComplaint, findStanding } from '../intake/complaint-repository';
import { receiptCode, receiptHash } from '../intake/receipt-code';
import { feedEntriesOf, type FeedEntry } from '../listings/listing-repository';
import { Problem } from '../problem';
import { entryWords } from './entry-words';
import type { NoticeLanguage } from './notice-words';

const OPEN: CaseState[] = ['received', 'accepted', 'replied', 'proposed', 'decided', 'appealed'];

type CaseDeps = Pick<Deps, 'now' | 'calendar' | 'receiptKey' | 'evidenceDir' | 'newId'>;

/**
 * The number of the case in which a merchant can object to what only feeds list it for: the one that is open, or a new one. It waits for
 * nobody until whoever asked has proven to be the merchant and objects. What the feeds say now is kept in it as evidence. Throws a
 * Problem where no feed lists the name, or where no page of the shop is known on which control could be shown.
 */
export async function entryCase(
  tx: Database,
  deps: CaseDeps,
  { identifier, language }: { identifier: Identifier; language: NoticeLanguage },
): Promise<number> {
  // Two who ask at once get the same case.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`entry:${identifier}`}, 0))`);
  const open = await openObjection(tx, identifier);
  if (open !== null) return open;
  const entries = await feedEntriesOf(tx, identifier);
  const [first] = entries;
  if (!first) throw new Problem('not-found', `No feed lists "${identifier}".`);
  const url = shopPage(identifier);
  if (url === null)
    throw new Problem(
      'conflict',
      `No page of "${identifier}" is known on which control could be shown: write to the operator.`,
    );
  const content: Complaint = {
    kind: 'objection',
    against: {
      identifiers: [
        {
          identifier,
          evidence: splitIdentifier(identifier)?.scheme === 'domain' ? 'address' : 'platform',
          seenIn: 'feed',
          validity: 'valid',
        },
      ],
      url,
    },
    // Each import gives its entries a category.
    category: first.categories[0] ?? 'false-advertising',
    stage: first.stages[0] ?? 'transaction',
    facts: entryWords(identifier, entries, language),
    language,
  };
  return await openWith(tx, deps, content, entries);
}

/** The newest objection to what feeds list a name for that has not ended; null: none. */
async function openObjection(tx: Database, identifier: Identifier): Promise<number | null> {
  const [row] = await tx
    .select({ id: caseFile.id })
    .from(caseFile)
    .where(and(eq(caseFile.kind, 'objection'), eq(caseFile.merchant, identifier), inArray(caseFile.state, OPEN)))
    .orderBy(desc(caseFile.id))
    .limit(1);
  return row?.id ?? null;
}

async function openWith(
  tx: Database,
  { now, calendar, receiptKey, evidenceDir, newId }: CaseDeps,
  content: Complaint,
  entries: readonly FeedEntry[],
): Promise<number> {
  const at = now();
  const bytes = Buffer.from(`${JSON.stringify({ seenAt: at.toISOString(), entries: entries.map(frozen) }, null, 2)}\n`);
  // Nobody has the receipt: the way in is the merchant's link.
  const receipt = receiptHash(receiptCode(receiptKey, `objection:${newId()}`));
  await fileComplaint(tx, {
    receiptHash: receipt,
    contentHash: createHash('sha256').update(JSON.stringify(content)).digest(),
    content,
    page: {
      kind: 'file',
      by: 'handler',
      name: 'feed-entries.json',
      type: 'application/json',
      size: bytes.length,
      sha256: sha256Of(bytes),
      at: at.getTime(),
    },
    keepPage: () => keepBytes(evidenceDir, bytes),
    network: null,
    at,
    calendar,
  });
  const standing = await findStanding(tx, receipt);
  if (!standing) throw new Error('The case was not stored.');
  return standing.caseId;
}

function frozen({ identifier, sourceName, list, categories, stages, listedAt, expiresAt }: FeedEntry) {
  return { source: sourceName, identifier, list, categories, stages, since: listedAt, until: expiresAt };
}
