import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Effort, SolvedEffort } from '../../../src/core/effort';

/** A header's value: what a client sends with a challenge. */
export function encodeEffort(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A challenge solved as a client does it. */
export async function solveEffort(challenge: Effort): Promise<string> {
  const { counter, derivedKey } = (await solveChallenge({ challenge, deriveKey }))!;
  return encodeEffort({ challenge, solution: { counter, derivedKey } } satisfies SolvedEffort);
}
