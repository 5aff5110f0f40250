const STILL_HERE_AFTER = 400;

export interface Leaving {
  history: Pick<History, 'length' | 'go'>;
  /** Closes the tab, or empties it where it is the window's last. */
  close(): void;
  wait(then: () => void, ms: number): void;
}

/**
 * Steps back over this page and the stopped one before it. One step back would only open the stopped page again. Where
 * nothing lies behind it (a link opened in a new tab), or the step leads nowhere, the tab is closed.
 */
export function leave({ history, close, wait }: Leaving): void {
  if (history.length <= 2) return close();
  history.go(-2);
  wait(close, STILL_HERE_AFTER);
}
