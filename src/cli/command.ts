import type { ParseArgsConfig } from 'node:util';

/** Where a command reads and writes, so that tests can run it without a process. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
}

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Call {
  positionals: string[];
  /** Values of the command's own options and of the common `--json` and `--data DIR`. */
  values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  json: boolean;
  dataDir: string;
  io: Io;
}

/** One command of `probity`, one file each, named in ./commands.ts. */
export interface Command {
  /** What stands behind `probity`, for `--help`: positionals and options, then lines that explain them. */
  usage: string;
  options: Options;
  /** Returns the exit code: 0 done, 1 the answer is "no" (refused, invalid, not found), 2 called wrongly. */
  run(call: Call): Promise<number>;
}

/** The caller's mistake; its message says what to do, and the process ends with 2. */
export class UsageError extends Error {}
