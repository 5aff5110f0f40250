import * as v from 'valibot';
import { IdentifierSchema } from '../sighting';
import type { Identifier } from '../identifier';

/** What joins two identifiers of one merchant, the surest first. */
export const EDGE_KINDS = ['decision', 'proof-of-control', 'official-record', 'agreement-of-pages'] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

export const RELATIONS = ['same', 'not-same'] as const;

/** One piece of evidence that two identifiers name the same merchant, or that they don't. It has no direction. */
export const EdgeSchema = v.object({
  a: IdentifierSchema,
  b: IdentifierSchema,
  relation: v.picklist(RELATIONS),
  kind: v.picklist(EDGE_KINDS),
  /** Where it is from, for people: the holder who proved control, the name of the register, the handler's reasons. */
  source: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  /** ISO 8601. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** 0 to 1. */
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Edge = v.InferOutput<typeof EdgeSchema>;

/** What an identifier stands for, where that is not one merchant among others. */
export const NODE_ROLES = ['platform', 'courier', 'shared'] as const;
/** `platform` and `courier`: merchants too, who meet many others and join none of them. `shared`: several merchants are behind it. */
export type NodeRole = (typeof NODE_ROLES)[number];

const STRONG = 0.9;

/**
 * Whether an edge is strong enough to carry a listing. What pages print never is, however many agree: a swindler's ten shops can all
 * print an honest company's number. It is shown to handlers, who may decide.
 */
export function isStrong({ kind, confidence, relation }: Edge): boolean {
  return relation === 'same' && kind !== 'agreement-of-pages' && confidence >= STRONG;
}

/** How sure one can be that two identifiers belong together because so many pages that know nothing of each other name both. */
export function confidenceOfPages(independentPages: number): number {
  return independentPages < 2 ? 0 : 1 - 0.5 ** (independentPages - 1);
}

/** The identifier at the other end. */
export function otherEnd({ a, b }: Pick<Edge, 'a' | 'b'>, from: Identifier): Identifier {
  return a === from ? b : a;
}
