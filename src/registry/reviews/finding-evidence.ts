import * as v from 'valibot';
import { SaidReviewSchema } from '../../core/review-panel';
import { FINDING_NAME, ReviewFindingSchema } from '../../core/review-trust';
import { keptBytes } from '../evidence/evidence-folder';
import type { EvidenceRow } from '../evidence/evidence-repository';
import { SUSPECT } from './panel-rule';

const { product, sample, reports, decided } = ReviewFindingSchema.entries;
const bare = { product, sample, reports, decided };

/** What the merchant of a case reads of what panels found about goods: counts, and the reviews found suspect as the page showed them. */
export const ReadFindingSchema = v.object({ ...bare, suspect: v.array(SaidReviewSchema) });
type ReadFinding = v.InferOutput<typeof ReadFindingSchema>;

const StoredSchema = v.object({
  ...bare,
  reviews: v.array(v.object({ outcome: v.nullable(v.number()), content: SaidReviewSchema })),
});
const FileSchema = v.union([v.object({ goods: v.array(StoredSchema) }), StoredSchema]);

/**
 * What panels found, out of the evidence of the case that was opened for it: no author, reporter or assessor is in it. Null where there is no
 * such evidence, or its bytes are kept no longer. Throws where the file is not what was stored.
 */
export async function findingsIn(evidence: readonly EvidenceRow[], folder: string): Promise<ReadFinding[] | null> {
  const row = evidence.find(({ by, name }) => by === 'handler' && name === FINDING_NAME);
  const bytes = row && !row.droppedAt ? await keptBytes(folder, row.sha256) : null;
  if (!bytes) return null;
  const file = v.parse(FileSchema, JSON.parse(new TextDecoder().decode(bytes)));
  return ('goods' in file ? file.goods : [file]).map(({ reviews, ...finding }) => ({
    ...finding,
    suspect: reviews.filter(({ outcome }) => outcome === SUSPECT).map(({ content }) => content),
  }));
}
