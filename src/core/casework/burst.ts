/** When complaints about one merchant are a burst: so many from each of some networks, and so many from these together, within the window. */
export interface BurstLimits {
  windowMs: number;
  fromOneNetwork: number;
  together: number;
}

export const BURST: BurstLimits = { windowMs: 3_600_000, fromOneNetwork: 3, together: 6 };

/** A complaint about the merchant that came within the window, and a mark that it shares with others from its network. */
export interface SeenComplaint {
  caseId: number;
  network: string;
}

/**
 * The cases to be set apart until a handler has looked at them, out of those about one merchant within the window: the ones from
 * crowded networks, where these are enough for a burst. A complaint that comes alone from its network is never among them, so that
 * many shoppers who complain at once are not silenced.
 */
export function burstAmong(seen: readonly SeenComplaint[], limits: BurstLimits = BURST): number[] {
  const counts = new Map<string, number>();
  for (const { network } of seen) counts.set(network, (counts.get(network) ?? 0) + 1);
  const crowded = seen.filter(({ network }) => (counts.get(network) ?? 0) >= limits.fromOneNetwork);
  return crowded.length >= limits.together ? crowded.map(({ caseId }) => caseId) : [];
}
