import type { Identifier } from '../identifier';
import { mayBeListed } from '../listable';
import { namedParty } from '../named-party';
import { EDGE_KINDS, isStrong, otherEnd, type Edge, type NodeRole } from './edge';

/** What is known of who is the same merchant as whom: a part of it is enough, if it holds all around what is asked for. */
export interface IdentityGraph {
  /** Those that join, the surest of each pair, by each of their ends; sorted, so that answers depend on nothing but them. */
  strong: ReadonlyMap<Identifier, readonly Edge[]>;
  /** Pairs that are not the same merchant, as `pairKey` writes them. */
  apart: ReadonlySet<string>;
  roles: ReadonlyMap<Identifier, NodeRole>;
}

/** The graph of edges in any order. Where some say the same of a pair and one says not the same, they are not joined. */
export function graphOf(edges: Iterable<Edge>, roles: ReadonlyMap<Identifier, NodeRole> = new Map()): IdentityGraph {
  const apart = new Set<string>();
  const surest = new Map<string, Edge>();
  for (const edge of edges) {
    const key = pairKey(edge.a, edge.b);
    if (edge.relation === 'not-same') apart.add(key);
    else if (edge.a !== edge.b && isStrong(edge) && precedes(edge, surest.get(key))) surest.set(key, edge);
  }
  const strong = new Map<Identifier, Edge[]>();
  for (const [key, edge] of surest) {
    if (apart.has(key) || !joins(edge, roles)) continue;
    for (const end of [edge.a, edge.b]) strong.set(end, [...(strong.get(end) ?? []), edge]);
  }
  for (const [end, list] of strong) list.sort((x, y) => compare(otherEnd(x, end), otherEnd(y, end)));
  return { strong, apart, roles };
}

/** Names a pair without direction. */
export function pairKey(a: Identifier, b: Identifier): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Platforms and couriers join only what is their own; what many share joins nothing. */
function joins({ a, b }: Edge, roles: ReadonlyMap<Identifier, NodeRole>): boolean {
  const roleOf = (end: Identifier) => roles.get(end) ?? namedParty(end)?.role;
  const role = roleOf(a);
  return role !== 'shared' && role === roleOf(b) && (role !== undefined || [a, b].every((end) => mayBeListed(end).ok)); // prettier-ignore
}

function precedes(edge: Edge, other: Edge | undefined): boolean {
  if (!other) return true;
  const difference =
    EDGE_KINDS.indexOf(edge.kind) - EDGE_KINDS.indexOf(other.kind) ||
    other.confidence - edge.confidence ||
    compare(edge.at, other.at) ||
    compare(edge.source, other.source) ||
    compare(edge.a, other.a);
  return difference < 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
