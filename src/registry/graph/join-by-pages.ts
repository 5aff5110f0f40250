import { agreementOf, namesOn } from '../../core/graph/agreement';
import type { Complaint } from '../../core/complaint';
import { decidedPagesNaming } from '../cases/case-repository';
import type { Database } from '../db/connect';
import { addEdge, edgesBetween, retractEdge } from './edge-repository';
import { REGISTRY } from './join-names';

/**
 * Looks which names on a page that a complaint tells of are named together on pages of other sites too, by all decided cases, and notes
 * it for handlers: such an edge never carries a listing. One that a handler took back does not come again.
 */
export async function joinByPages(tx: Database, { against }: Complaint, at: Date): Promise<void> {
  const names = namesOn(against.identifiers);
  if (names.length < 2) return;
  const pages = [against, ...(await decidedPagesNaming(tx, names))];
  const isOf = (one: string) => names.some((name) => name === one);
  for (const { a, b, sites, confidence } of agreementOf(pages)) {
    if (!isOf(a) || !isOf(b)) continue;
    const before = (await edgesBetween(tx, [a, b], 'agreement-of-pages')).at(-1);
    const source = `Pages of ${sites.length} sites name both: ${sites.slice(0, 5).join(', ')}`;
    if (before?.retractedAt ? before.retractedBy !== REGISTRY : before?.source === source) continue;
    if (before && !before.retractedAt) await retractEdge(tx, before.id, { at, by: REGISTRY, reason: `Now ${sites.length} sites name both.` }); // prettier-ignore
    await addEdge(tx, { a, b, relation: 'same', kind: 'agreement-of-pages', source, at, confidence, addedBy: REGISTRY }); // prettier-ignore
  }
}
