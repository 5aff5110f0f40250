import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';

/** What an entry of the audit says. */
export interface AuditFacts {
  number: number;
  at: Date;
  actor: string;
  actorName: string;
  act: string;
  subject: string;
  detail: Record<string, unknown>;
}

export interface AuditLink extends AuditFacts {
  hash: Uint8Array;
}

/** What stands before the first entry. */
export const AUDIT_START = { number: 0, hash: new Uint8Array(32) };

/** SHA-256 over the hash of the entry before and what this one says. */
export function auditHash(
  before: Uint8Array,
  { number, at, actor, actorName, act, subject, detail }: AuditFacts,
): Uint8Array {
  const said = canonicalJson([number, at.toISOString(), actor, actorName, act, subject, detail]);
  return createHash('sha256').update(before).update(said).digest();
}

/**
 * The number of the first entry that is missing or altered, or null. `links` are in order, right behind `before`.
 */
export function firstBreak(before: { number: number; hash: Uint8Array }, links: readonly AuditLink[]): number | null {
  let last = before;
  for (const link of links) {
    const fits = link.number === last.number + 1 && Buffer.from(auditHash(last.hash, link)).equals(link.hash);
    if (!fits) return last.number + 1;
    last = link;
  }
  return null;
}
