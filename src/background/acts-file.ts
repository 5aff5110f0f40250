import type * as Acts from './acts';
import type { ActsFile } from './gate';

/** Built by vite.config.ts from `acts.ts`, with the name under which it leaves its exports. */
const FILE = 'acts.js';
const scope = globalThis as typeof globalThis & { probityActs?: typeof Acts; importScripts?(file: string): void };

/** A service worker may read later only what it has read when it was installed; an event page reads all its files at once. */
export const ACTS_FILE: ActsFile = {
  isRead: () => scope.probityActs !== undefined,
  read() {
    if (!scope.probityActs) scope.importScripts?.(FILE);
    return scope.probityActs!;
  },
};
