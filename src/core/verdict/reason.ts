import type { Named } from '../registry-name';
import type { Trail } from '../graph/trail';
import type { Category, Stage } from '../category';
import type { Identifier } from '../identifier';
import type { Flag, Grade, ListName, ListRecord } from '../listing';
import type { Evidence } from '../sighting';

/** What the shopper is told, gravest first. `checking`: no list is ready yet, so nothing is known either way. */
export const LEVELS = ['danger', 'caution', 'good', 'unknown', 'checking'] as const;
export type Level = (typeof LEVELS)[number];

/** How far a list can be trusted to be up to date: an `expired` one warns softly and never blocks. */
export type ListAge = 'current' | 'old' | 'expired';

/** A registry's list as it stands on this device. Times in ms since 1970. */
export interface ListState {
  registry: Named & { id: string; url: string };
  version: number;
  issued: number;
  expires: number;
}

/** A record that a list holds for one identifier. */
export interface Found {
  identifier: Identifier;
  record: ListRecord;
  /** The name behind `record.source`. */
  sourceName: string;
  /** Why an entry that was made for another name of the merchant holds for this one, where the list says so. */
  trail?: Trail;
  list: ListState;
}

export type ReasonCode =
  | 'blacklisted'
  | 'blacklisted-softened'
  /** On the blacklist of a registry that by the shopper's word may only caution. */
  | 'blacklisted-alone'
  /** On the blacklist of fewer registries than the shopper wants to agree. */
  | 'blacklisted-by-few'
  | 'claims-blacklisted'
  | 'watched'
  | 'claims-watched'
  /** The page shows a number of a merchant whose known sites are others. */
  | 'impersonates'
  /** The page's address looks like that of a red-listed merchant. */
  | 'looks-like'
  | 'red-listed'
  | 'rated';

/** One reason: which identifier matched, how it was seen, and what which list says of it. */
export interface Reason {
  code: ReasonCode;
  /** What this reason alone would bring the verdict to. */
  level: Level;
  identifier: Identifier;
  evidence: Evidence;
  seenIn: string;
  list: ListName;
  grade: Grade;
  /** How sure the grade is: 0 not at all, 3 very. */
  confidence?: ListRecord['confidence'];
  categories: Category[];
  stages: Stage[];
  flags: Flag[];
  source: string;
  /** Months, `YYYY-MM`. */
  listed: string;
  expires: string | null;
  registry: ListState['registry'];
  listAge: ListAge;
  /** The known sites of the merchant that the page may be taken for. */
  domains?: string[];
  /** Why an entry that was made for another name of the merchant holds for this one. */
  trail?: Trail;
  /** Where too few registries agree: how many of those that may alarm do (`say`), of how many, and how many it takes. */
  voices?: { say: number; of: number; needs: number };
}

export interface Verdict {
  level: Level;
  /** Whether the page is to be stopped before it can be used: only for the page's own address, on a list that is in date. */
  block: boolean;
  reasons: Reason[];
  lists: (ListState & { age: ListAge })[];
}
