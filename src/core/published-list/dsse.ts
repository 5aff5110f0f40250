import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { MalformedError, SignatureError, TooBigError } from './errors';
import { fromBase64, parseJson, toBase64 } from './text-bytes';

/** Whether `signature` is `publicKey`'s (both raw, 64 and 32 bytes) over `message`, by Ed25519. Never throws for a wrong one. */
export type VerifySignature = (publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) => Promise<boolean>;

/** A key that may sign, with the id it goes by. */
export interface SigningKey {
  id: string;
  publicKey: Uint8Array;
}

/** No root or manifest comes near this; a longer one is refused unread. */
export const MAX_ENVELOPE_BYTES = 2 ** 20;

/** A DSSE envelope (github.com/secure-systems-lab/dsse): exact bytes and signatures over them. */
const EnvelopeSchema = v.object({
  payloadType: v.pipe(v.string(), v.maxLength(200)),
  payload: v.pipe(v.string(), v.maxLength(MAX_ENVELOPE_BYTES)),
  signatures: v.pipe(
    v.array(v.object({ keyid: v.pipe(v.string(), v.maxLength(200)), sig: v.pipe(v.string(), v.maxLength(200)) })),
    v.maxLength(32),
  ),
});
export type Envelope = v.InferOutput<typeof EnvelopeSchema>;

/** What is signed: type and body, each with its length in front ("pre-authentication encoding"). */
export function preAuthEncoding(payloadType: string, body: Uint8Array): Uint8Array {
  const type = utf8ToBytes(payloadType);
  return concatBytes(utf8ToBytes(`DSSEv1 ${type.length} `), type, utf8ToBytes(` ${body.length} `), body);
}

/** Reads an envelope from its bytes, or from the value they hold; throws TooBigError or MalformedError. `what` names it to people. */
export function readEnvelope(source: unknown, what: string): Envelope {
  if (source instanceof Uint8Array && source.length > MAX_ENVELOPE_BYTES) {
    throw new TooBigError(`${what} has ${source.length} bytes; at most ${MAX_ENVELOPE_BYTES} are read.`);
  }
  const parsed = v.safeParse(EnvelopeSchema, source instanceof Uint8Array ? parseJson(source, what) : source);
  if (!parsed.success) throw new MalformedError(`${what} is not a signed envelope: ${firstIssue(parsed.issues)}.`);
  return parsed.output;
}

/**
 * The payload of an envelope that at least `threshold` different ones of `keys` have signed; only then may anyone parse it.
 * Throws MalformedError for another payload type, SignatureError otherwise.
 */
export async function openEnvelope(
  envelope: Envelope,
  payloadType: string,
  { keys, threshold }: { keys: readonly SigningKey[]; threshold: number },
  verify: VerifySignature,
  what: string,
): Promise<Uint8Array> {
  if (envelope.payloadType !== payloadType)
    throw new MalformedError(`${what} has the type "${envelope.payloadType}" instead of "${payloadType}".`);
  const payload = unverifiedPayload(envelope, what);
  const message = preAuthEncoding(payloadType, payload);
  const signers = new Set<string>();
  for (const { keyid, sig } of envelope.signatures) {
    const key = keys.find((candidate) => candidate.id === keyid);
    if (!key || signers.has(keyid)) continue;
    const signature = fromBase64(sig, `A signature of ${what}`);
    if (signature.length === 64 && (await verify(key.publicKey, signature, message))) signers.add(keyid);
  }
  if (threshold < 1 || signers.size < threshold) {
    throw new SignatureError(`${what} carries ${signers.size} valid signatures of the ${threshold} that it needs.`);
  }
  return payload;
}

/** The bytes an envelope carries, whoever signed them; throws MalformedError. */
export function unverifiedPayload(envelope: Envelope, what: string): Uint8Array {
  return fromBase64(envelope.payload, `The payload of ${what}`);
}

/** Makes an envelope; `sign` returns the raw signature of one key over the message. */
export function sealEnvelope(
  payloadType: string,
  payload: Uint8Array,
  signers: readonly { id: string; sign: (message: Uint8Array) => Uint8Array }[],
): Envelope {
  const message = preAuthEncoding(payloadType, payload);
  const signatures = signers.map((signer) => ({ keyid: signer.id, sig: toBase64(signer.sign(message)) }));
  return { payloadType, payload: toBase64(payload), signatures };
}

/** Parses a verified payload by its schema; throws MalformedError that names the first field that is wrong. */
export function parsePayload<T extends v.GenericSchema>(
  schema: T,
  payload: Uint8Array,
  what: string,
): v.InferOutput<T> {
  const parsed = v.safeParse(schema, parseJson(payload, what));
  if (!parsed.success) throw new MalformedError(`${what} is wrong: ${firstIssue(parsed.issues)}.`);
  return parsed.output;
}

function firstIssue(issues: readonly v.BaseIssue<unknown>[]): string {
  const issue = issues[0];
  if (!issue) return 'unknown reason';
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}
