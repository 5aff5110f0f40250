import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Identifier } from '../identifier';
import { weightOf, type Candidate } from './weight';

/** Candidates in the order in which they are drawn from and hashed: by identifier, code unit by code unit, whatever order they came in. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => (a.identifier < b.identifier ? -1 : a.identifier > b.identifier ? 1 : 0));
}

/**
 * Draws `count` merchants by their weights, none twice; all of them, where there are no more. A pure function of its arguments: turn n
 * (0, 1, …) takes SHA-256 over the UTF-8 text `SEED:n` as a big-endian number modulo the weights that are left, and walks the candidates
 * in the order of their identifiers until the weights passed exceed it. Only whole numbers, so that any machine draws the same.
 * Identifiers must differ.
 */
export function drawMerchants(candidates: readonly Candidate[], seed: string, count: number): Identifier[] {
  const pot = inOrder(candidates).map((candidate) => ({
    identifier: candidate.identifier,
    weight: weightOf(candidate),
  }));
  const drawn: Identifier[] = [];
  let total = pot.reduce((sum, { weight }) => sum + weight, 0);
  for (let turn = 0; drawn.length < count && pot.length > 0; turn++) {
    const at = placeOf(pot, Number(BigInt(`0x${hashOf(`${seed}:${turn}`)}`) % BigInt(total)));
    for (const { identifier, weight } of pot.splice(at, 1)) {
      drawn.push(identifier);
      total -= weight;
    }
  }
  return drawn;
}

function placeOf(pot: readonly { weight: number }[], point: number): number {
  let passed = 0;
  return pot.findIndex(({ weight }) => (passed += weight) > point);
}

/**
 * SHA-256 over the list of candidates, hexadecimal: one line each, `IDENTIFIER GRADE COMPLAINTS DAYS` (`-` for never), in the order of
 * identifiers, each ended by a line feed. It is published with the seed, so that the list can't be another one later.
 */
export function candidatesDigest(candidates: readonly Candidate[]): string {
  const lines = inOrder(candidates).map(
    ({ identifier, grade, openComplaints, daysSinceLook }) =>
      `${identifier} ${grade} ${openComplaints} ${daysSinceLook ?? '-'}\n`,
  );
  return hashOf(lines.join(''));
}

/** What a draw claims, checked: whether the list is the one that was published, and whether the seed draws these merchants from it. */
export function drawHolds(
  { seed, digest, drawn }: { seed: string; digest: string; drawn: readonly Identifier[] },
  candidates: readonly Candidate[],
): boolean {
  const again = drawMerchants(candidates, seed, drawn.length);
  return candidatesDigest(candidates) === digest && again.every((identifier, at) => identifier === drawn[at]);
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
