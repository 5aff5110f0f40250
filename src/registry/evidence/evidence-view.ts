import * as v from 'valibot';
import { EVIDENCE_GIVERS, EVIDENCE_KINDS } from '../../core/casework/evidence-chain';
import { NAME_DELETED } from '../../core/casework/left-out';
import type { EvidenceRow } from './evidence-repository';

/** What is said of a piece of evidence; its bytes are for case handlers only. */
export const EvidenceViewSchema = v.object({
  seq: v.number(),
  kind: v.picklist(EVIDENCE_KINDS),
  by: v.picklist(EVIDENCE_GIVERS),
  name: v.string(),
  type: v.string(),
  size: v.number(),
  sha256: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** The hash of this entry and of all before it. */
  chain: v.string(),
});

export function evidenceView({ seq, kind, by, name, type, size, sha256, at, chain, droppedAt }: EvidenceRow) {
  return { seq, kind, by, name: droppedAt ? NAME_DELETED : name, type, size, sha256, at: at.toISOString(), chain };
}

/** How a file is named by whoever gives it. */
export const EvidenceQuerySchema = v.object({
  name: v.optional(
    v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{C}/\\]*$/u, 'not a file name')),
    'file',
  ),
});
