import * as v from 'valibot';
import { RED_CRITERIA } from '../../core/red-listing';
import type { withState } from './active-red';

/** An entry of the red list as everyone may read it, and as handlers read one that is proposed. */
export const RedEntrySchema = v.object({
  id: v.number(),
  identifier: v.string(),
  state: v.picklist(['proposed', 'active', 'expired', 'suspended', 'withdrawn']),
  criteria: v.array(v.picklist(RED_CRITERIA)),
  sponsor: v.string(),
  evidence: v.string(),
  approvedAt: v.nullable(v.string()),
  expiresAt: v.nullable(v.string()),
  /** Months that it holds from its approval on. */
  term: v.number(),
  /** Why someone suspended it; null: nobody did. */
  suspended: v.nullable(v.string()),
});
type RedEntry = v.InferOutput<typeof RedEntrySchema>;

export function redEntry({ entry, state }: Awaited<ReturnType<typeof withState>>[number]): RedEntry {
  const { id, identifier, criteria, sponsor, evidence, approvedAt, expiresAt, term, suspendedReason } = entry;
  const dates = { approvedAt: approvedAt?.toISOString() ?? null, expiresAt: expiresAt?.toISOString() ?? null };
  return { id, identifier, state, criteria, sponsor, evidence, ...dates, term, suspended: suspendedReason };
}
