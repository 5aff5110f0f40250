import type { Named } from '../core/registry-name';
import type { ListErrorCode } from '../core/published-list/errors';
import type { ListState } from '../core/verdict';

/** How a registry's list stands on this device. */
export interface ListReport extends Named {
  registryId: string;
  url: string;
  /** Null until the first list of this registry is on the device. */
  list: ListState | null;
  entries: number;
  /** How much of a list that is on its way has arrived, 0 to 1; null while none is. */
  arrived: number | null;
  /** ms since 1970; attempt and success are kept apart. */
  lastAttempt: number | null;
  lastSuccess: number | null;
  /** What was wrong at the last attempt, null if it succeeded. */
  error: ListFailure | null;
}

/** Besides what can be wrong with a list: this device could not store it, or had no room. */
export interface ListFailure {
  code: ListErrorCode | 'storage' | 'storage-full';
  message: string;
}
