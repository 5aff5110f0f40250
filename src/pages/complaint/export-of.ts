import type { HeldFiled } from '../../messages/erasure-messages';
import type { OutboxItem } from '../../messages/protocol';

/** Everything filed from this device as JSON, with the hashes of its evidence and all that the registry has said; with `held` also all that it holds. */
export function exportOf(items: readonly OutboxItem[], at: Date, held: readonly HeldFiled[] = []): string {
  const filed = items.map(({ filedAt, followUps, ...item }) => {
    const known = held.find(({ key }) => key === item.key);
    return {
      ...item,
      filedAt: new Date(filedAt).toISOString(),
      followUps: followUps.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
      ...(known && { registryHolds: known.held ?? { cause: known.cause } }),
    };
  });
  return `${JSON.stringify({ probity: 1, exportedAt: at.toISOString(), filed }, null, 2)}\n`;
}
