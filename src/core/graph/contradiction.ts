import { splitIdentifier, type Identifier } from '../identifier';
import { otherEnd, type Edge } from './edge';
import { pairKey, type IdentityGraph } from './graph';

/** Schemes in which one legal person has one number: two numbers are two merchants. Of VAT numbers, branches and filings it has many. */
const ONE_EACH: ReadonlySet<string> = new Set(['uscc', 'lei', 'siren', 'gb-company', 'jp-corporate', 'abn', 'acn']);

export type Contradiction = readonly [Identifier, Identifier];

/** Two of these identifiers that cannot be the same merchant; null where nothing speaks against it. */
export function contradictionIn(identifiers: Iterable<Identifier>, graph: IdentityGraph): Contradiction | null {
  const { apart, strong } = graph;
  const numbers = new Map<string, Identifier>();
  const all = [...identifiers].sort();
  for (const one of all) {
    const scheme = splitIdentifier(one)?.scheme ?? '';
    if (!ONE_EACH.has(scheme)) continue;
    const other = numbers.get(scheme);
    if (other !== undefined) return [other, one];
    numbers.set(scheme, one);
  }
  for (const [at, one] of apart.size === 0 ? [] : all.entries())
    for (const other of all.slice(at + 1)) if (apart.has(pairKey(one, other))) return [one, other];
  for (const one of all) {
    const holders = twoHolders(one, strong.get(one) ?? [], graph);
    if (holders) return holders;
  }
  return null;
}

/** The two others of whom it was proven, by different holders, that they control this one too, and whom nothing else joins. */
function twoHolders(one: Identifier, edges: readonly Edge[], { strong }: IdentityGraph): Contradiction | null {
  const proofs = edges.filter(({ kind }) => kind === 'proof-of-control');
  for (const [at, first] of proofs.entries()) {
    const end = otherEnd(first, one);
    const isJoined = (other: Identifier) => (strong.get(end) ?? []).some((edge) => otherEnd(edge, end) === other);
    const second = proofs.slice(at + 1).find((edge) => edge.source !== first.source && !isJoined(otherEnd(edge, one)));
    if (second) return [end, otherEnd(second, one)];
  }
  return null;
}
