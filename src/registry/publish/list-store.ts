/** What is to be kept: some bytes, or a file that is too long to hold. `sha256`: 64 hexadecimal digits. */
export type Content = Uint8Array | { path: string; bytes: number; sha256: string };

/** Where a published list is kept for others to read. Names are relative, `root/1.json`. All reject with StoreError. */
export interface ListStore {
  /** `s3://bucket/prefix`, for people. */
  location: string;
  /** The whole of a small file; null if there is none. */
  read(name: string): Promise<Uint8Array | null>;
  /** How many bytes a file has; null if there is none. */
  length(name: string): Promise<number | null>;
  /** Puts a file there, at once: readers see what was there before, or all of it. */
  put(name: string, content: Content): Promise<void>;
  /** The names of all files but those in folders. */
  names(): AsyncIterable<string>;
  remove(name: string): Promise<void>;
}

/** A store does not do as it should; the message says what and why, for people. */
export class StoreError extends Error {}
