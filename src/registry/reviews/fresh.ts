import { refused } from '../problem';

const FRESH_MS = 10 * 60_000;

/** Throws a Problem for what was signed too long ago to be taken. `at`: ISO 8601. */
export function refuseStale(at: string, now: Date): void {
  if (Math.abs(Date.parse(at) - now.getTime()) > FRESH_MS)
    throw refused(
      'invalid',
      'signed-too-long-ago',
      'This was signed too long ago, or the clock of the device is wrong.',
    );
}
