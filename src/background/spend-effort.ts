import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { EFFORT_HEADER, type Effort } from '../core/effort';

/** A worker may be stopped after half a minute of silence, and a registry that asks for the impossible is to cost no more than this. */
const MOST_MS = 20_000;
/** Two hexadecimal digits are hit once in 256 tries; one in ten million challenges takes more than these. */
const MOST_TRIES = 4096;

/** Solves a challenge; gives the header by which its solution is sent, or null where there is none within what may be spent. */
export type SpendEffort = (effort: Effort) => Promise<Record<string, string> | null>;

/**
 * What one sending of all that waits may spend: challenges are solved one after the other, within 20 s together. WebCrypto computes
 * beside the worker's own thread, so that other events are heard meanwhile. What was not solved is not kept: the next attempt asks anew.
 */
export function effortAllowance(mostMs = MOST_MS): SpendEffort {
  let left = mostMs;
  let last: Promise<unknown> = Promise.resolve();
  const solve = async (challenge: Effort) => {
    if (left <= 0) return null;
    const solution = await solveWithin(challenge, left);
    left -= solution?.time ?? left;
    if (!solution) return null;
    const { counter, derivedKey } = solution;
    return { [EFFORT_HEADER]: base64url(JSON.stringify({ challenge, solution: { counter, derivedKey } })) };
  };
  return (challenge) => {
    const mine = last.then(() => solve(challenge));
    last = mine.catch(() => {});
    return mine;
  };
}

async function solveWithin(challenge: Effort, timeout: number) {
  const controller = new AbortController();
  let tries = 0;
  return await solveChallenge({
    challenge,
    controller,
    timeout,
    deriveKey: (...given) => {
      if (++tries >= MOST_TRIES) controller.abort();
      return deriveKey(...given);
    },
  });
}

/** Of ASCII. */
function base64url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
