/** Within this time so many batches about one page's reviews, by devices that nobody knew before it, are a burst. */
export const BURST_WINDOW_MS = 3_600_000;
const MOST_BY_NEW_DEVICES = 5;
export const NEW_FOR_MS = 24 * 3_600_000;

/** Whether a batch is to wait for a handler: too many about one product by devices that are new. Times in ms. */
export function isBurst(recentByNew: number, firstSeen: number, now: number): boolean {
  return now - firstSeen < NEW_FOR_MS && recentByNew >= MOST_BY_NEW_DEVICES;
}
