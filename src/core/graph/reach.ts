import type { Identifier } from '../identifier';
import { contradictionIn, type Contradiction } from './contradiction';
import { otherEnd, type Edge } from './edge';
import type { IdentityGraph } from './graph';

/** So many steps a listing goes at most, and so sure all of them together must be. */
export const MAX_STEPS = 4;
const MIN_CONFIDENCE = 0.8;

/** An identifier that names the same merchant, and why. */
export interface Reached {
  identifier: Identifier;
  /** The edges from where it began, in order. */
  trail: Edge[];
  /** Of the whole trail: the product of its edges' confidences. */
  confidence: number;
}

export interface Reach {
  /** In the order of identifiers, without the one that was asked for. */
  reached: Reached[];
  /** Two identifiers that cannot be one merchant and yet hang together: then only what handlers decided joins, until they settle it. */
  contradiction: Contradiction | null;
}

/**
 * Which other identifiers name the merchant of this one. Only strong edges carry, few of them, and none past a contradiction: an
 * identifier that two proven merchants claim is reached from neither.
 */
export function reachOf(graph: IdentityGraph, start: Identifier): Reach {
  const all = walk(graph, start, () => true);
  // One step further than a listing goes, since what lies there may contradict its last step.
  const contradiction = contradictionIn([start, ...all.keys()], graph);
  if (!contradiction) return { reached: sorted(all), contradiction };
  const decided = walk(graph, start, ({ kind }) => kind === 'decision');
  const stillAtOdds = contradictionIn([start, ...decided.keys()], graph) !== null;
  return { reached: stillAtOdds ? [] : sorted(decided), contradiction };
}

/** All within one step more than the limit, each by its surest trail, and of equally sure ones the shortest. */
function walk(graph: IdentityGraph, start: Identifier, may: (edge: Edge) => boolean): Map<Identifier, Reached> {
  const best = new Map<Identifier, Reached>();
  let front: Reached[] = [{ identifier: start, trail: [], confidence: 1 }];
  for (let step = 0; step <= MAX_STEPS && front.length > 0; step++) {
    const next = new Map<Identifier, Reached>();
    for (const { identifier, trail, confidence } of front) {
      for (const edge of graph.strong.get(identifier) ?? []) {
        const end = otherEnd(edge, identifier);
        const known = next.get(end) ?? best.get(end);
        const sure = confidence * edge.confidence;
        // What lies a step too far is only looked at, and must not take the place of a trail that counts.
        if (end === start || !may(edge) || (known && (step === MAX_STEPS || known.confidence >= sure))) continue;
        next.set(end, { identifier: end, trail: [...trail, edge], confidence: sure });
      }
    }
    for (const [end, reached] of next) best.set(end, reached);
    front = [...next.values()];
  }
  return best;
}

function sorted(reached: ReadonlyMap<Identifier, Reached>): Reached[] {
  return [...reached.values()]
    .filter(({ trail, confidence }) => trail.length <= MAX_STEPS && confidence >= MIN_CONFIDENCE)
    .sort((a, b) => (a.identifier < b.identifier ? -1 : 1));
}
