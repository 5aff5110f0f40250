import type { OutboxItem } from '../../messages/protocol';

/** Everything filed from this device as JSON, with the hashes of its evidence and all that the registry has said. */
export function exportOf(items: readonly OutboxItem[], at: Date): string {
  const filed = items.map(({ filedAt, followUps, ...item }) => ({
    ...item,
    filedAt: new Date(filedAt).toISOString(),
    followUps: followUps.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
  }));
  return `${JSON.stringify({ probity: 1, exportedAt: at.toISOString(), filed }, null, 2)}\n`;
}
