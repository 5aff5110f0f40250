import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ListState } from '../verdict';
import { openEnvelope, parsePayload, readEnvelope, unverifiedPayload, type VerifySignature } from './dsse';
import {
  ClockError,
  EquivocationError,
  ExpiredError,
  HashError,
  LengthError,
  RollbackError,
  RootExpiredError,
  RootGapError,
  WrongRegistryError,
} from './errors';
import { MANIFEST_TYPE, ManifestSchema, type Chunk, type Manifest } from './manifest';
import { ROOT_TYPE, RootSchema, roleKeys, type Root } from './root';

/** SHA-256, 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Clocks differ; an issue time further ahead than this is no clock's honest error. ms. */
const CLOCK_TOLERANCE = 86_400_000;

/**
 * The newest root of a chain: `pinned` (a signed envelope, as bytes or parsed, that came with the subscription) signed by its own
 * keys, then each successor signed by the root keys of the one before and by its own. `now` in ms.
 * Throws MalformedError, SignatureError, RootGapError, WrongRegistryError, RootExpiredError.
 */
export async function openRoots(
  pinned: unknown,
  successors: Iterable<unknown>,
  verify: VerifySignature,
  now: number,
): Promise<Root> {
  let root = await openRoot(pinned, null, verify, 'The pinned root');
  for (const successor of successors) root = await openRoot(successor, root, verify, `Root ${root.version + 1}`);
  if (now >= Date.parse(root.expires))
    throw new RootExpiredError(`Root ${root.version} of ${root.registry.name} was valid until ${root.expires}.`);
  return root;
}

async function openRoot(source: unknown, before: Root | null, verify: VerifySignature, what: string): Promise<Root> {
  const envelope = readEnvelope(source, what);
  // The pinned root says itself who may sign it, so it is read first; it is used only after its own signatures hold.
  const payload = before
    ? await openEnvelope(envelope, ROOT_TYPE, roleKeys(before, 'root'), verify, what)
    : unverifiedPayload(envelope, what);
  const root = parsePayload(RootSchema, payload, what);
  await openEnvelope(envelope, ROOT_TYPE, roleKeys(root, 'root'), verify, what);
  roleKeys(root, 'list');
  if (before && root.version !== before.version + 1)
    throw new RootGapError(`After root ${before.version} comes root ${root.version}.`);
  if (before && root.registry.id !== before.registry.id) {
    throw new WrongRegistryError(
      `${what} is of the registry "${root.registry.id}" instead of "${before.registry.id}".`,
    );
  }
  return root;
}

/** What is remembered of the manifest that is in use: its version and the SHA-256 of its envelope's bytes, in hexadecimal. */
export interface HeldManifest {
  version: number;
  sha256: string;
}

export interface ManifestOptions {
  /** A new fetch refuses a list past its date (the default); a list that was held, bundled or asked for by hand is let through, and speaks softly. */
  expired?: 'refuse' | 'allow';
}

/**
 * A manifest from its envelope's bytes, checked in this order: signatures of the list role, form and caps, registry, version
 * against the one held, clock, date. Returns it with the hash to remember. `now` in ms.
 * Throws TooBigError, MalformedError, SignatureError, WrongRegistryError, RollbackError, EquivocationError, ClockError, ExpiredError.
 */
export async function openManifest(
  bytes: Uint8Array,
  root: Root,
  held: HeldManifest | null,
  verify: VerifySignature,
  now: number,
  { expired = 'refuse' }: ManifestOptions = {},
): Promise<{ manifest: Manifest; sha256: string }> {
  const what = 'The manifest';
  const payload = await openEnvelope(readEnvelope(bytes, what), MANIFEST_TYPE, roleKeys(root, 'list'), verify, what);
  const manifest = parsePayload(ManifestSchema, payload, what);
  const hash = bytesToHex(sha256(bytes));
  if (manifest.registry.id !== root.registry.id) {
    throw new WrongRegistryError(
      `The manifest is of the registry "${manifest.registry.id}" instead of "${root.registry.id}".`,
    );
  }
  if (held && manifest.version < held.version) {
    throw new RollbackError(
      `The registry offers version ${manifest.version}, older than version ${held.version} that is held.`,
    );
  }
  if (held && manifest.version === held.version && hash !== held.sha256) {
    throw new EquivocationError(`The registry offers a version ${manifest.version} that differs from the one held.`);
  }
  if (Date.parse(manifest.issued) > now + CLOCK_TOLERANCE) {
    throw new ClockError(
      `The list says that it was issued at ${manifest.issued}, but here it is ${new Date(now).toISOString()}. Is the clock right?`,
    );
  }
  if (expired === 'refuse' && now >= Date.parse(manifest.expires)) {
    throw new ExpiredError(
      `Version ${manifest.version} of the list was valid until ${manifest.expires}, and the registry has nothing newer.`,
    );
  }
  return { manifest, sha256: hash };
}

/** Checks bytes that were fetched against what was signed for; throws LengthError, then HashError. `what` names them. */
export async function checkChunk(signed: Chunk, bytes: Uint8Array, digest: Sha256, what: string): Promise<void> {
  if (bytes.length !== signed.bytes)
    throw new LengthError(`${what} has ${bytes.length} bytes instead of ${signed.bytes}.`);
  if (bytesToHex(await digest(bytes)) !== signed.sha256)
    throw new HashError(`${what} is not what the registry signed for.`);
}

/** A verified manifest as verdicts cite it; `url` is where it came from. */
export function listStateOf(manifest: Manifest, url: string): ListState {
  return {
    registry: { ...manifest.registry, url },
    version: manifest.version,
    issued: Date.parse(manifest.issued),
    expires: Date.parse(manifest.expires),
  };
}
