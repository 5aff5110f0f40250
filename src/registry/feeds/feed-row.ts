import type { Category } from '../../core/category';
import type { Identifier } from '../../core/identifier';
import type { UnreadRatings } from '../../core/rating/refused-rating';

/** Why a row is not taken: `refused` ones are no entries of their format, those `set aside` are, but name what is not to be listed. */
export const REFUSALS = {
  'not-a-host': 'is no host name',
  'not-an-identifier': 'is no identifier that we know',
  'not-this-format': 'is not written in this format',
  'unknown-category': 'has an unknown category',
  'too-long': 'is too long to be an entry',
} as const;

export const SET_ASIDE = {
  shared: "is no merchant's own: a suffix, a marketplace, a platform, a public body, or under no top-level domain",
  page: 'names a page, and a listing speaks of a whole site',
  port: 'names a port, and a listing speaks of a whole site',
  address: 'is an IP address, which changes hands',
  'own-machine': "names the reader's own machine",
  pattern: 'is a pattern, and only exact names are listed',
  conditions: 'is a rule with conditions, or not about whole sites',
  fuzzy: 'is a name to compare others with, not an accusation',
  doubtful: 'fails a check of its scheme',
  'other-list': 'belongs to another list than the one imported',
  excepted: 'is excepted by the feed itself',
} as const;

export type Refusal = keyof typeof REFUSALS;
export type SetAside = keyof typeof SET_ASIDE;

/** What one row of a feed comes to. `exception`: the feed says that this identifier is not meant. */
export type FeedRow =
  | { kind: 'entry'; identifier: Identifier; categories?: Category[] | undefined }
  | { kind: 'exception'; identifier: Identifier }
  | { kind: 'refused'; why: Refusal }
  | { kind: 'set-aside'; why: SetAside; detail?: string };

/** A part of a feed's text that holds one row: a line, a CSV record, a JSON value. */
export interface Piece {
  /** Of the piece's beginning, from 1. */
  line: number;
  /** Cut where it was longer than any entry is. */
  text: string;
  cut: boolean;
  /** In JSON: the name under which the value stands. */
  section?: string;
}

/** Cuts text, which comes in parts of any length, into pieces. Holds no more than one piece. */
export interface Splitter {
  push(text: string): Piece[];
  /** The rest; throws FeedError if the text ends where it must not. */
  end(): Piece[];
}

/** A format: how it is cut, and what a piece says. A reader never throws for a bad row, and keeps no rows. */
export interface FeedFormat {
  splitter(): Splitter;
  /** `list` is the one imported into, for rows that name theirs. */
  reader(list: string): (piece: Piece) => FeedRow[];
}

/** The whole feed can't be read, or must not be taken; its message says why, and what to do, in English; `because` as a code, where it has one. */
export class FeedError extends Error {
  constructor(
    message: string,
    readonly because?: UnreadRatings,
  ) {
    super(message);
  }
}

export const refused = (why: Refusal): FeedRow => ({ kind: 'refused', why });
export const setAside = (why: SetAside, detail?: string): FeedRow => ({
  kind: 'set-aside',
  why,
  ...(detail === undefined ? {} : { detail }),
});
