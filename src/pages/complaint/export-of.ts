import type { HeldFiled } from '../../messages/erasure-messages';
import { toFile } from '../../messages/filed-file';
import type { OutboxItem } from '../../messages/protocol';
import type { Translate } from '../../ui/i18n/translate';

/** Everything filed from this device as JSON, with the hashes of its evidence and all that the registry has said; with `held` also all that it holds. */
export function exportOf(
  items: readonly OutboxItem[],
  at: Date,
  t: Translate,
  held: readonly HeldFiled[] = [],
): string {
  const filed = items.map((item) => {
    const known = held.find(({ key }) => key === item.key);
    return { ...toFile(item, t), ...(known && { registryHolds: known.held ?? notTold(known.cause ?? '', t) }) };
  });
  return `${JSON.stringify({ probity: 1, exportedAt: at.toISOString(), filed }, null, 2)}\n`;
}

function notTold(cause: string, t: Translate): object {
  return { cause, inWords: t('fault.said', { cause }) };
}
