import * as v from 'valibot';
import { EDGE_KINDS, NODE_ROLES, RELATIONS } from '../../../core/graph/edge';
import { FiledCommitmentSchema } from '../../../core/merchant-file';
import { EvaluatorSchema } from '../../../core/rating/evaluator';
import { RED_CRITERIA } from '../../../core/red-listing';
import { IdentifierSchema } from '../../../core/sighting';
import { time } from './accounts';

const text = v.string();
const number = v.number();
const edge = {
  a: IdentifierSchema,
  b: IdentifierSchema,
  relation: v.picklist(RELATIONS),
  kind: v.picklist(EDGE_KINDS),
  source: text,
  at: time,
  confidence: number,
};

/** An identifier in the graph of who is the same merchant as whom. */
export const GraphSchema = v.object({
  identifier: IdentifierSchema,
  role: v.nullable(v.picklist(NODE_ROLES)),
  edges: v.array(
    v.object({ id: number, ...edge, strong: v.boolean(), retracted: v.nullable(v.object({ at: time, reason: text })) }),
  ),
  reached: v.array(v.object({ identifier: IdentifierSchema, confidence: number, trail: v.array(v.object(edge)) })),
  contradiction: v.nullable(v.array(IdentifierSchema)),
});
export type Graph = v.InferOutput<typeof GraphSchema>;
export type GraphEdge = Graph['edges'][number];

export const RetractedSchema = v.object({ retracted: number });

export const PromisedSchema = v.object({ identifier: text, commitment: v.nullable(FiledCommitmentSchema) });

const measured = { examined: number, overturned: number, errorRate: v.nullable(number), demoted: v.boolean() };
export const SourcesSchema = v.object({
  evaluators: v.array(
    v.object({ ...EvaluatorSchema.entries, withdrawn: v.nullable(time), ...measured, weightLeft: number }),
  ),
  sources: v.array(v.object({ name: text, ...measured })),
});
export type Sources = v.InferOutput<typeof SourcesSchema>;
export const NamedSchema = v.object({ name: text });

export const RedListSchema = v.object({
  entries: v.array(
    v.object({
      id: number,
      identifier: IdentifierSchema,
      state: v.picklist(['proposed', 'active', 'expired', 'suspended', 'withdrawn']),
      criteria: v.array(v.picklist(RED_CRITERIA)),
      sponsor: text,
      evidence: text,
      approvedAt: v.nullable(time),
      expiresAt: v.nullable(time),
      term: number,
      suspended: v.nullable(text),
    }),
  ),
});
export type RedEntry = v.InferOutput<typeof RedListSchema>['entries'][number];
/** What is answered to an act on an entry; the list is asked for again. */
export const DoneSchema = v.looseObject({});
