import type { Complaint } from '../../core/complaint';
import type { NewEvidence } from './evidence-repository';
import { sha256Of } from './evidence-folder';

/**
 * What the page was at filing, as the first piece of evidence: its bytes, and what is said of them. `by`: who handed it in; of a case that the
 * registry opened itself, its handler.
 */
export function frozenPage(
  { against, page }: Complaint,
  at: Date,
  by: 'complainant' | 'handler',
): { bytes: Uint8Array; entry: NewEvidence } {
  const facts = { url: against.url, name: against.name, identifiers: against.identifiers, ...page };
  const bytes = Buffer.from(`${JSON.stringify({ ...facts, filedAt: at.toISOString() }, null, 2)}\n`);
  const entry: NewEvidence = {
    kind: 'page',
    by,
    name: 'page.json',
    type: 'application/json',
    size: bytes.length,
    sha256: sha256Of(bytes),
    at: at.getTime(),
  };
  return { bytes, entry };
}
