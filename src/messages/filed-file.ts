import type { Filed } from '../core/taken-along';
import type { Translate } from '../ui/i18n/translate';
import type { OutboxItem } from './filed';

/** What was filed as it stands in a file: with times for people, and beside each cause of a failure, which may be a code, its words. */
export function toFile({ filedAt, followUps, slow: _, ...item }: OutboxItem, t: Translate): Filed {
  return {
    ...item,
    filedAt: new Date(filedAt).toISOString(),
    ...inWords(item, t),
    followUps: followUps.map((one) => ({ ...one, at: new Date(one.at).toISOString(), ...inWords(one, t) })),
  };
}

function inWords({ lastError }: Pick<OutboxItem, 'lastError'>, t: Translate): object {
  return lastError === null ? {} : { lastErrorInWords: t('fault.said', { cause: lastError }) };
}

/** Whether a registry has had it, so that taking it along can send nothing. */
export function isWithRegistry({ state }: { state: string }): boolean {
  return state === 'sent' || state === 'refused';
}
