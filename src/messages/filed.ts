import type { OfRegistry } from '../core/registry-name';
import type { CaseView } from '../core/casework/case-view';
import type { EvidenceFormat } from '../core/casework/evidence-limits';
import type { FilingChecked } from '../core/casework/filing-check';
import type { Complaint, Receipt } from '../core/complaint';

export type OutboxState = 'queued' | 'sent' | 'refused';

export interface OutboxItem extends OfRegistry {
  key: string;
  registryId: string;
  /** As it is sent; a contact is in clear only until it is sealed, just before it is sent. */
  complaint: Complaint;
  state: OutboxState;
  /** ms since 1970. */
  filedAt: number;
  attempts: number;
  lastError: string | null;
  /** The registry is under attack and asked for some work first, so that sending takes a little longer. */
  slow?: boolean | undefined;
  /** Something of it waits until the shopper has agreed, in the browser's own words, that it is sent; they may have taken that back. */
  waitsForConsent?: boolean | undefined;
  /** The registry's word: the receipt when sent, and its status as last asked. */
  receipt: Receipt | null;
  /** The case as last asked. */
  case?: CaseView | undefined;
  /** Files, messages, an appeal, a withdrawal, in their order. */
  followUps: FollowUp[];
}

/** A file that is kept as evidence. */
export interface FileInfo {
  name: string;
  format: EvidenceFormat;
  /** Bytes. */
  size: number;
  sha256: string;
}

export type FollowUpAct =
  | ({ kind: 'file' } & FileInfo)
  | { kind: 'message' | 'appeal' | 'objection'; text: string }
  | { kind: 'withdrawal' };

/** What follows a complaint. A `draft` is a file of a complaint that is still being written. */
export interface FollowUp {
  id: string;
  act: FollowUpAct;
  state: 'draft' | OutboxState;
  /** ms since 1970. */
  at: number;
  attempts: number;
  lastError: string | null;
}

/** What is known before filing. */
export interface FilingKnown {
  /** This device has filed about the same purchase before: when (ms), the receipt if there is one, and by what the purchase is known again. */
  own: { filedAt: number; receipt: string | null; by: 'number' | 'likeness' } | null;
  /** The registry's word, or why there is none. */
  registry: FilingChecked | { cause: string };
}
