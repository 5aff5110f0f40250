import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { SIGNED_PREFIX, type SignedBatch } from '../../core/review-report';
import { fieldErrors, invalid, Problem, refused } from '../problem';
import { verifySignature } from '../publish/ed25519';
import { unstorable } from '../unstorable';

/** What a device signed for the purpose that `prefix` names, and the hash of the key it signed with. Throws a Problem where the signature or the content is wrong. */
export async function signedBy<T extends v.GenericSchema>(
  { payload, key, signature }: SignedBatch,
  schema: T,
  registryId: string,
  prefix = SIGNED_PREFIX,
): Promise<{ content: v.InferOutput<T>; keyHash: Uint8Array }> {
  const publicKey = Buffer.from(key, 'base64url');
  const isSigned = await verifySignature(publicKey, Buffer.from(signature, 'base64url'), Buffer.from(prefix + payload));
  if (!isSigned) throw new Problem('invalid', 'The signature does not belong to this payload and key.');
  const parsed = v.safeParse(schema, parseJson(payload));
  const errors = parsed.success ? unstorable(parsed.output) : fieldErrors(parsed.issues);
  if (!parsed.success || errors.length > 0) throw invalid(errors, 'Payload');
  if ((parsed.output as { registry: string }).registry !== registryId)
    throw refused('invalid', 'signed-for-other', 'This was signed for another registry.');
  return { content: parsed.output, keyHash: createHash('sha256').update(publicKey).digest() };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed', 'The payload is no JSON.');
  }
}
