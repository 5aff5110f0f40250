import { createHash, createHmac } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import * as v from 'valibot';
import type { PressureLimits } from '../../core/casework/pressure';
import { EffortSchema, SolvedEffortSchema, type Effort } from '../../core/effort';

/** How long a challenge is good: a slow device solves it in a minute, and a worker may be stopped meanwhile. */
const GOOD_FOR_MS = 10 * 60_000;
const MOST_HEADER = 4000;

interface Asked {
  /** The registry's own, from which the key of the signature is derived. */
  secret: Uint8Array;
  /** The number that the sender gave to what is filed: a solution is good for this one only, and under one number one thing is filed. */
  filing: string;
  now: Date;
}

/** A challenge for one filing. Nothing of it is kept: it is signed (HMAC-SHA256), and says itself until when and for what it is good. */
export async function makeEffort(asked: Asked, { cost, prefix }: PressureLimits): Promise<Effort> {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    keyPrefix: prefix,
    deriveKey,
    data: { until: asked.now.getTime() + GOOD_FOR_MS, filing: markOf(asked) },
    hmacSignatureSecret: signingKey(asked),
  });
  return v.parse(EffortSchema, challenge);
}

/** Whether a header holds a challenge of ours that is solved, still good, and was made for this very filing. */
export async function isSolved(header: unknown, asked: Asked): Promise<boolean> {
  if (typeof header !== 'string' || header.length > MOST_HEADER) return false;
  const sent = v.safeParse(SolvedEffortSchema, parsed(header));
  if (!sent.success) return false;
  const { challenge, solution } = sent.output;
  const { until, filing } = challenge.parameters.data;
  if (until < asked.now.getTime() || filing !== markOf(asked)) return false;
  const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: signingKey(asked) });
  return result.verified;
}

function markOf({ filing }: Asked): string {
  return createHash('sha256').update(filing).digest('base64url');
}

function signingKey({ secret }: Asked): string {
  return createHmac('sha256', secret).update('probity effort v1').digest('base64url');
}

function parsed(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header, 'base64url').toString());
  } catch {
    return null;
  }
}
