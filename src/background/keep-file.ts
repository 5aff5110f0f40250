import { bytesToHex } from '@noble/hashes/utils.js';
import { fault } from '../core/fault';
import { evidenceFormat, evidenceName, MAX_FILE_BYTES, MAX_FILES } from '../core/casework/evidence-limits';
import type { FileInfo, FromExtension } from '../messages/protocol';
import { addFollowUp, dropFollowUps, fileBytes, fileId, fileInfo, followUpsOf } from '../store/follow-ups';
import { sendOutbox } from './send-outbox';
import type { World } from './world';

type Ask<T extends FromExtension['type']> = Extract<FromExtension, { type: T }>;

/** For how long files are kept with a complaint that is never filed. */
const DRAFT_AGE = 2 * 86_400_000;

/**
 * Keeps a file: with a complaint that is being written, or behind one that was filed, and then tries to send it. The same file again
 * is the same. Throws for what is no evidence, is too large, or is one too many.
 */
export async function addFile(world: World, { key, name, base64 }: Ask<'add-file'>): Promise<FileInfo> {
  const bytes = bytesOf(base64);
  const format = evidenceFormat(bytes);
  if (!format) throw new Error(fault('no-evidence'));
  if (bytes.length > MAX_FILE_BYTES) throw new Error(fault('file-too-large'));
  const store = await world.store();
  const sha256 = bytesToHex(await world.digest(bytes));
  const info = { name: evidenceName(name), format, size: bytes.length, sha256 };
  const [filed, kept] = await Promise.all([store.get('outbox', key), followUpsOf(store, key)]);
  const others = kept.filter(({ act, state }) => act.kind === 'file' && act.sha256 !== sha256 && state !== 'refused');
  if (others.length >= MAX_FILES) throw new Error(fault('files-full', { count: MAX_FILES }));
  const id = fileId(key, sha256);
  // One that the registry has refused may be tried again.
  await dropFollowUps(store, (one) => one.id === id && one.state === 'refused');
  const waiting = {
    id,
    complaintKey: key,
    act: { kind: 'file' as const, ...info },
    state: filed ? ('queued' as const) : ('draft' as const),
    at: world.now(),
    attempts: 0,
    lastError: null,
    nextAttempt: 0,
    before: null,
  };
  const there = await addFollowUp(store, waiting, bytes);
  if (filed) await sendOutbox(world).catch(world.report);
  return fileInfo(there) ?? info;
}

/** The files of a complaint that is being written. */
export async function draftFiles(world: World, key: string): Promise<FileInfo[]> {
  const drafts = (await followUpsOf(await world.store(), key)).filter(({ state }) => state === 'draft');
  return drafts.map(fileInfo).filter((info) => info !== null);
}

/** A kept file's bytes; null once the registry has it. */
export async function readFile(world: World, { key, sha256 }: Ask<'get-file'>): Promise<{ base64: string } | null> {
  const bytes = await fileBytes(await world.store(), fileId(key, sha256));
  return bytes ? { base64: base64Of(bytes) } : null;
}

export async function dropFile(world: World, { key, sha256 }: Ask<'drop-file'>): Promise<FileInfo[]> {
  await dropFollowUps(await world.store(), ({ id }) => id === fileId(key, sha256));
  return await draftFiles(world, key);
}

/**
 * Forgets the files of complaints that were never filed: the old ones, or with `age` 0 all, as with the browser's session what was
 * written ends. A time to come was set by a wrong clock. ms.
 */
export async function forgetOldDrafts({ store, now }: World, age = DRAFT_AGE): Promise<void> {
  const isOld = (at: number) => age === 0 || Math.abs(now() - at) > age;
  await dropFollowUps(await store(), ({ state, at }) => state === 'draft' && isOld(at));
}

// The browser's own: these are megabytes.
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
