import * as v from 'valibot';
import { EDGE_KINDS, isStrong, NODE_ROLES, RELATIONS, type NodeRole } from '../../core/graph/edge';
import type { Reach } from '../../core/graph/reach';
import type { Identifier } from '../../core/identifier';
import { edgeOf, type EdgeRow } from './edge-repository';

const text = v.string();
const edge = {
  a: text,
  b: text,
  relation: v.picklist(RELATIONS),
  kind: v.picklist(EDGE_KINDS),
  source: text,
  at: text,
  confidence: v.number(),
};

/** An identifier in the graph, as the registry's people see it. */
export const GraphViewSchema = v.object({
  identifier: text,
  role: v.nullable(v.picklist(NODE_ROLES)),
  /** All edges that touch it, oldest first; `strong`: may carry a listing. */
  edges: v.array(
    v.object({
      id: v.number(),
      ...edge,
      strong: v.boolean(),
      retracted: v.nullable(v.object({ at: text, reason: text })),
    }),
  ),
  /** The other names of its merchant, each with the edges that lead to it. */
  reached: v.array(v.object({ identifier: text, confidence: v.number(), trail: v.array(v.object(edge)) })),
  /** Two that can't be one merchant though they hang together; then only handlers' decisions join. */
  contradiction: v.nullable(v.array(text)),
});
export type GraphView = v.InferOutput<typeof GraphViewSchema>;

export function graphView(
  identifier: Identifier,
  role: NodeRole | null,
  rows: readonly EdgeRow[],
  { reached, contradiction }: Reach,
): GraphView {
  return {
    identifier,
    role,
    edges: rows.map((row) => ({
      id: row.id,
      ...edgeOf(row),
      strong: isStrong(edgeOf(row)),
      retracted: row.retractedAt && { at: row.retractedAt.toISOString(), reason: row.retractedReason ?? '' },
    })),
    reached,
    contradiction: contradiction && [...contradiction],
  };
}
