import * as v from 'valibot';
import { MAX_FILES } from '../core/casework/evidence-limits';
import { ComplaintSchema } from '../core/complaint';
import type { FileInfo, FilingKnown, OutboxItem } from './filed';

/** A complaint's idempotency key. */
const key = v.pipe(v.string(), v.uuid());
/** SHA-256, hexadecimal. */
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const words = (min: number) => v.pipe(v.string(), v.trim(), v.minLength(min), v.maxLength(5000));

/** What the popup and the complaint’s own pages ask about complaints, being written or filed; a part of `protocol.ts`. */
export const FilingSchemas = {
  /** Puts a complaint into the outbox (one key, one complaint: the same key again changes nothing) and tries to send it. */
  'file-complaint': v.strictObject({
    type: v.literal('file-complaint'),
    key,
    registryId: v.string(),
    complaint: ComplaintSchema,
    /** The files, kept for this key, that go with it; others kept for it are forgotten. */
    files: v.optional(v.pipe(v.array(hash), v.maxLength(MAX_FILES))),
  }),
  /** Asks the registry, on purpose, what is known already about this purchase and this merchant. */
  'check-filing': v.strictObject({
    type: v.literal('check-filing'),
    registryId: v.string(),
    complaint: ComplaintSchema,
    /** The shopper has not agreed yet that anything is sent: only what this device knows. */
    onlyHere: v.optional(v.boolean()),
  }),
  /** Keeps a file as evidence: with a complaint that is being written, or to be sent after one that was filed. */
  'add-file': v.strictObject({ type: v.literal('add-file'), key, name: v.string(), base64: v.string() }),
  /** The files kept for a complaint that is being written. */
  'get-files': v.strictObject({ type: v.literal('get-files'), key }),
  /** A file as it will be sent. */
  'get-file': v.strictObject({ type: v.literal('get-file'), key, sha256: hash }),
  /** Forgets a file that is not on its way yet. */
  'drop-file': v.strictObject({ type: v.literal('drop-file'), key, sha256: hash }),
  /** Writes to the registry, appeals, objects or withdraws, about the complaint `key`; the same id again changes nothing. */
  'follow-up': v.strictObject({
    type: v.literal('follow-up'),
    key,
    id: v.pipe(v.string(), v.uuid()),
    act: v.variant('kind', [
      v.strictObject({ kind: v.literal('message'), text: words(1) }),
      v.strictObject({ kind: v.picklist(['appeal', 'objection']), text: words(10) }),
      v.strictObject({ kind: v.literal('withdrawal') }),
    ]),
  }),
  /** Deletes one filed complaint, or all (`key` null), from this device only. */
  'forget-filed': v.strictObject({ type: v.literal('forget-filed'), key: v.nullable(key) }),
  'get-notices': v.strictObject({ type: v.literal('get-notices') }),
  'set-notices': v.strictObject({ type: v.literal('set-notices'), on: v.boolean() }),
  /** Everything filed from this device, newest first. */
  'get-outbox': v.strictObject({ type: v.literal('get-outbox') }),
  /** Tries to send what waits and asks how the sent complaints stand. */
  'refresh-outbox': v.strictObject({ type: v.literal('refresh-outbox') }),
  /** The same, once the shopper has agreed that what waits is sent. */
  'send-outbox': v.strictObject({ type: v.literal('send-outbox') }),
};

export interface FilingReplies {
  'file-complaint': OutboxItem;
  'check-filing': FilingKnown;
  'add-file': FileInfo;
  'get-files': FileInfo[];
  'get-file': { base64: string } | null;
  'drop-file': FileInfo[];
  'follow-up': OutboxItem;
  'forget-filed': OutboxItem[];
  'get-notices': { on: boolean };
  'set-notices': { on: boolean };
  'get-outbox': OutboxItem[];
  'refresh-outbox': OutboxItem[];
  'send-outbox': OutboxItem[];
}
