import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type StoreNames } from 'idb';
import type { CaseState, Outcome } from '../core/complaint';
import type { ImportProgress } from '../core/published-list/import';
import type { LevelName, Manifest } from '../core/published-list/manifest';
import type { PlistPrefix } from '../core/published-list/plist-decode';
import type { PlistHeader } from '../core/published-list/plist-header';
import type { Binding } from '../core/published-list/bindings-file';
import type { Link } from '../core/published-list/links-file';
import type { UnprovenRule } from '../core/published-list/rules-file';
import type { Preferences } from '../core/preferences';
import type { Choice } from '../core/verdict/choice';
import type { Standing } from '../core/diary/standing';
import type { DiaryEntry } from '../messages/diary-messages';
import type { HeldManifest } from '../core/published-list/trust';
import type { ListState } from '../core/verdict';
import type { ReportStanding } from '../core/review-panel';
import type { SignedBatch } from '../core/review-report';
import type { FollowUp, ListReport, OutboxItem, OutboxState } from '../messages/protocol';
import type { Voice } from './voices';

/** A registry that is subscribed to, and how its updates went. */
export interface Subscription extends Pick<ListReport, 'name' | 'names' | 'lastAttempt' | 'lastSuccess' | 'error'> {
  id: string;
  url: string;
  /** The signed root that came with the subscription, its version, and the roots seen after it, oldest first. */
  pinned: unknown;
  pinnedVersion: number;
  roots: unknown[];
  /** The newest manifest accepted; kept even if its list is lost, so that nobody can bring an older one. */
  held: HeldManifest | null;
  /** Not to be asked again before this time, unless the shopper wants it. ms. */
  notBefore: number;
  /** How many attempts have failed since the last that did not. */
  failures: number;
  /** The folder of the list that came with the extension, if one did. */
  bundled?: string | undefined;
  /** The shopper added it; whatever came with the extension goes when the extension no longer names it. */
  own?: boolean | undefined;
  /** The organisation that runs this browser wants it followed. */
  ordered?: boolean | undefined;
}

/** One level of a list as it is looked up: `generation` is where its buckets are. */
export interface HeldLevel {
  level: LevelName;
  sha256: string;
  generation: number;
  header: PlistHeader;
  classes: Uint8Array;
}

/** The `current` record of a registry: swapping it swaps the list. Levels newest first. */
export interface HeldList {
  registryId: string;
  state: ListState;
  salt: string;
  sources: Manifest['sources'];
  levels: HeldLevel[];
  /** The site rules that came with it, each still to be proven. */
  rules?: { sha256: string; rules: UnprovenRule[] } | undefined;
  /** Whose domains are whose, by this list. */
  bindings?: { sha256: string; bindings: Binding[] } | undefined;
  /** Why its entries reach further names. */
  links?: { sha256: string; links: Link[] } | undefined;
  /** Which keys sign tokens for its panels, by month. */
  panelKeys?: Manifest['panelKeys'];
  entries: number;
}

/** A list file on its way in. Its chunks so far are stored under its generation; not in use until all are there. */
export interface FileImport {
  registryId: string;
  sha256: string;
  generation: number;
  prefix: PlistPrefix;
  progress: ImportProgress;
}

export interface QueuedItem extends Omit<OutboxItem, 'followUps'> {
  /** Not to be sent before this time, unless the shopper asks. ms. */
  nextAttempt: number;
  /** How it stood when the shopper was last told. */
  told?: CaseStanding | undefined;
}

export interface CaseStanding {
  state: CaseState;
  outcome?: Outcome | undefined;
  /** Messages of the case handlers. */
  words: number;
}

/** What is to follow a complaint, as it waits. The bytes of a file lie beside it under the same id until the registry has them. */
export interface QueuedFollowUp extends FollowUp {
  complaintKey: string;
  nextAttempt: number;
  /** Set before the first attempt: how many of the complainant's messages with this very text the case held then. */
  before: number | null;
}

/** Whether the shopper wants to be told when something of theirs changes, and when the registries were asked last. ms. */
export interface NoticeSetting {
  on: boolean;
  askedAt: number;
}

/** A volunteer's report, signed when it was written, on its way to a registry. */
export interface SignedReport {
  key: string;
  registryId: string;
  batch: SignedBatch;
  state: OutboxState;
  /** ms since 1970. */
  filedAt: number;
  attempts: number;
  lastError: string | null;
  receipt: string | null;
  nextAttempt: number;
  /** As of a complaint in the outbox. */
  slow?: boolean | undefined;
  /** The registry's word, as last asked. */
  standing?: ReportStanding | undefined;
}

/** What this volunteer said of a review on a panel, on its way. It is signed only when it is sent, since it is good for minutes. */
export interface QueuedAnswer {
  /** `registry:month:case`; `registry:case` before there were voices. */
  key: string;
  registryId: string;
  /** Of the voice that says it; without one it was said before there were voices. */
  month?: string | undefined;
  case: number;
  answer: 'genuine' | 'suspect';
  state: OutboxState;
  attempts: number;
  lastError: string | null;
  nextAttempt: number;
}

/** How far a level's copy into the mirror has come: `next` of `of` buckets. */
export interface Mirrored {
  id: string;
  next: number;
  of: number;
}

/** A purchase in the diary, and how its merchant stood when the lists were asked last. */
export interface KeptPurchase extends DiaryEntry {
  standing: Standing;
}

interface Schema extends DBSchema {
  subscriptions: { key: string; value: Subscription };
  lists: { key: string; value: HeldList };
  imports: { key: [registryId: string, sha256: string]; value: FileImport };
  /** A bucket's bytes as published, by generation and number. */
  buckets: { key: [generation: number, bucket: number]; value: Uint8Array };
  outbox: { key: string; value: QueuedItem };
  followUps: { key: string; value: QueuedFollowUp; indexes: { complaint: string } };
  fileBytes: { key: string; value: Uint8Array };
  settings: { key: 'notices'; value: NoticeSetting };
  /** What the shopper decided on identifiers. */
  choices: { key: ChoiceKind; value: Record<string, Choice> };
  mirrored: { key: string; value: Mirrored };
  /** The preferences, and when they were set (ms). */
  preferences: { key: 'all' | 'set-at'; value: Preferences | number };
  reviewReports: { key: string; value: SignedReport };
  panelAnswers: { key: string; value: QueuedAnswer };
  /** Keys of this device, which no script can read out. */
  deviceKeys: { key: string; value: CryptoKeyPair };
  voices: { key: string; value: Voice };
  diary: { key: string; value: KeptPurchase };
}

/**
 * `allowed`: its blocking page is off for today; `trusted`: for good, and so is its banner, as long as nothing new is said; `hidden`: its
 * banner is off as long; `note`: the note about its ways of payment was closed.
 */
export const CHOICE_KINDS = ['allowed', 'trusted', 'hidden', 'note'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export type Store = IDBPDatabase<Schema>;

const VERSION = 7;

let opening: Promise<Store> | null = null;

/** The extension's database, opened once in a worker's life. Rejects where the browser refuses it; the next call tries again. */
export function openStore(): Promise<Store> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

function open(): Promise<Store> {
  return openDB<Schema>('probity', VERSION, {
    async upgrade(db, from, _to, transaction) {
      if (from < 7) db.createObjectStore('voices', { keyPath: 'key' });
      if (from < 6) {
        db.createObjectStore('panelAnswers', { keyPath: 'key' });
        db.createObjectStore('diary', { keyPath: 'id' });
      }
      if (from < 5) db.createObjectStore('preferences');
      if (from < 2) db.createObjectStore('mirrored', { keyPath: 'id' });
      if (from < 3) {
        db.createObjectStore('followUps', { keyPath: 'id' }).createIndex('complaint', 'complaintKey');
        db.createObjectStore('fileBytes');
        db.createObjectStore('settings');
      }
      if (from < 4) {
        db.createObjectStore('reviewReports', { keyPath: 'key' });
        db.createObjectStore('deviceKeys');
      }
      if (from > 0 && from < 7) await keepOldChoices(transaction.objectStore('choices'));
      if (from > 0) return;
      db.createObjectStore('subscriptions', { keyPath: 'id' });
      db.createObjectStore('lists', { keyPath: 'registryId' });
      db.createObjectStore('imports', { keyPath: ['registryId', 'sha256'] });
      db.createObjectStore('buckets');
      db.createObjectStore('outbox', { keyPath: 'key' });
      db.createObjectStore('choices');
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  });
}

/** Before version 7 a choice was no more than the time (ms) until when it held. */
async function keepOldChoices(
  choices: IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'choices', 'versionchange'>,
): Promise<void> {
  for (const kind of ['allowed', 'hidden'] as const) {
    const before = Object.entries((await choices.get(kind)) ?? {}) as [string, unknown][];
    const after = before.map(([identifier, until]) => [
      identifier,
      typeof until === 'number' ? { until, answers: null } : until,
    ]);
    if (after.length > 0) await choices.put(Object.fromEntries(after) as Record<string, Choice>, kind);
  }
}
